import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lintRollback } from "./rollback-lint";

const rows = (commands: string) => lintRollback(commands).map(({ line, message }) => `${line}: ${message}`);
const quiet = (commands: string) => expect(rows(commands)).toEqual([]);
const onlyLine = (commands: string, line: number, words: string, blocks = false) =>
  expect(lintRollback(commands)).toEqual([{ line, message: expect.stringContaining(words), blocks }]);

describe("lintRollback", () => {
  it.each(["", "  \n\n", "# nothing to do\n"])("R-RBK-01 %j has nothing wrong", (text) => quiet(text));

  it("R-RBK-01 the commands that policy fills in are right", () => {
    quiet(
      [
        "# the hotfix came in by a merge with --no-ff",
        "git checkout main && git pull origin main",
        "git revert -m 1 --no-edit 3f2c1ab",
        "git push origin main",
        "git checkout develop && git cherry-pick -x 9d8e7f6 && git push origin develop",
        "kubectl rollout undo deployment/app",
        "aws elbv2 modify-listener --listener-arn arn:aws:elasticloadbalancing:us-east-1:1:listener/app/x \\",
        "  --default-actions Type=forward,TargetGroupArn=arn:aws:elasticloadbalancing:us-east-1:1:targetgroup/y",
        "curl -X POST https://flags.example.org/api/feature-flags/new-search/disable",
      ].join("\n"),
    );
  });

  describe("reverts", () => {
    it.each([
      "# undo the merge\ngit revert 3f2c1ab",
      "git merge --no-ff hotfix/pool\ngit revert 3f2c1ab",
      "true\ngit revert --no-edit $MERGE # MERGE is set by the pipeline",
      "true\ngit revert $(git rev-list --merges -1 main)",
      "gh pr merge 12 --merge\ngit -C shop revert --no-edit HEAD~1",
    ])("R-RBK-01 a merge reverted without -m is pointed out: %j", (text) => {
      onlyLine(text, 2, "git revert -m 1 --no-edit <merge>");
      onlyLine(text, 2, "after a squash there is no merge commit and no -m");
    });

    it("R-RBK-01 HEAD is no name of a commit", () => {
      onlyLine("git checkout main\ngit revert HEAD\ngit push origin main", 2, "name the commit");
    });

    it.each([
      "git revert --no-edit 3f2c1ab",
      "# after the squash merge\ngit revert --no-edit 3f2c1ab",
      "gh pr merge --squash\ngit revert HEAD",
      "git merge --squash hotfix/pool\ngit revert HEAD",
      "# undo the merge\ngit revert --mainline 1 3f2c1ab",
      "# undo the merge\ngit revert -m1 3f2c1ab",
      "# the merge\ngit revert --continue",
    ])("R-RBK-01 a revert that works is left alone: %j", (text) => quiet(text));

    it("R-RBK-01 -m after a squash fails", () => {
      onlyLine("gh pr merge --squash\ngit revert -m 1 3f2c1ab", 2, "Leave -m out");
    });
  });

  it("R-RBK-01 modify-target-group switches no traffic, and what does is said", () => {
    onlyLine(
      "aws --region eu-west-1 elbv2 modify-target-group --target-group-arn arn:aws:x",
      1,
      "aws elbv2 modify-listener --listener-arn <listener> --default-actions Type=forward,TargetGroupArn=<previous>",
    );
  });

  describe("pushes", () => {
    it.each([
      "git push --force",
      "git push -f origin main",
      "git push -uf origin main",
      "git push origin +main",
      "git push origin +3f2c1ab:main",
      "cd shop && git --no-pager push origin main --force",
      "git push origin main \\\n  --force",
      "sudo -u deploy git push -f",
      'ssh -p 22 host "cd shop; git push -f"',
      "bash -lc 'git push --force'",
      "(cd shop && git push -f)",
      "if true; then git push -f; fi",
    ])("R-RBK-01 a forced push is pointed out: %j", (text) => onlyLine(text, 1, "--force-with-lease"));

    it.each([
      "git push --force-with-lease origin main",
      "git push origin main --tags",
      "git push origin hotfix/-f",
      "# git push --force",
      "echo 'never git push --force'",
      'git commit -m "no git push --force any more"',
      "git push origin main # without --force",
    ])("R-RBK-01 %j forces nothing", (text) => quiet(text));

    it("R-RBK-01 a hard reset that is pushed is pointed out at the reset", () => {
      onlyLine("git fetch\ngit reset --hard 3f2c1ab\ngit status\ngit push origin main", 2, "git revert");
      quiet("git push origin main\ngit reset --hard origin/main");
    });
  });

  describe("placeholders", () => {
    it.each([
      ["kubectl rollout undo deployment/{name}", "{name}"],
      ["git revert -m 1 --no-edit <merge>", "<merge>"],
      ["git checkout v{version}", "{version}"],
      ["kubectl -n <your namespace> rollout undo deployment/app", "<your namespace>"],
      ['curl -d "{{ flag }}" https://flags.example.org', "{{ flag }}"],
      ["git revert $<COMMIT>", "<COMMIT>"],
      ["git revert <$COMMIT>", "<$COMMIT>"],
      ["git revert TODO", "TODO"],
      ["deploy YOUR_CLUSTER", "YOUR_CLUSTER"],
      ["deploy [previous version]", "[previous version]"],
      ["kubectl rollout undo ...", "..."],
    ])("R-RBK-01 %j blocks until it is filled in", (text, shown) => {
      expect(lintRollback(`true\n${text}`)).toEqual([
        { line: 2, message: `${shown} is still to be filled in.`, blocks: true },
      ]);
    });

    it("R-RBK-01 a placeholder on a line that goes on is named with its own line", () => {
      onlyLine("deploy --to shop \\\n  --version <previous>", 2, "<previous>", true);
    });

    it.each([
      "psql shop < dump.sql > out.log",
      "psql shop <dump.sql >out.log",
      "sort <in.txt>out.txt",
      "cat <<EOF > x\nhello\nEOF",
      "git show HEAD@{1} v1^{tree}",
      "docker ps --format '{{.Names}}'",
      "kubectl get pod -o jsonpath='{.items[0].status}'",
      "curl -w '%{http_code}' https://shop.example.org",
      "curl -d '{\"enabled\":false}' https://flags.example.org",
      "ps | awk '{print}'",
      "cp x.{old,new}",
      "find . -name x -exec cat {} \\;",
      "[ -f x ] && cat x",
      "[[ -f x ]] && go test ./...",
      'git commit -m "revert [skip ci]" --author "Robin <robin@example.org>"',
      "curl -d '<state>off</state>' https://flags.example.org",
      "# revert <merge> of {name}",
    ])("R-RBK-01 %j has none", (text) => quiet(text));

    it("R-RBK-01 a variable that nothing sets is asked about and blocks nothing", () => {
      onlyLine("kubectl rollout undo deployment/app --to-revision=$PREVIOUS", 1, "$PREVIOUS is not set");
      onlyLine(`deploy "\${VERSION_BEFORE}" && deploy $VERSION_BEFORE`, 1, "$VERSION_BEFORE is not set");
    });

    it.each([
      "PREVIOUS=41\ndeploy $PREVIOUS",
      "export PREVIOUS=$(deploy list | head -1)\ndeploy $PREVIOUS",
      "# PREVIOUS is set by the pipeline\ndeploy $PREVIOUS",
      "for HOST in a b; do deploy $HOST; done",
      "cd $HOME",
      `deploy \${PREVIOUS:-41}`,
      "awk '$NF > 1 && $FIELD' x",
    ])("R-RBK-01 %j needs nothing from outside", (text) => quiet(text));
  });

  describe("what destroys", () => {
    it.each([
      ["kubectl delete deployment app", "kubectl rollout undo"],
      ["kubectl -n shop --context live delete pod x", "kubectl rollout undo"],
      ["kubectl get pods -o name | xargs -n 1 kubectl delete", "kubectl rollout undo"],
      ["helm -n shop uninstall app", "helm rollback"],
      ["terraform destroy -auto-approve", "earlier version"],
      ['psql -c "DROP TABLE orders"', "no rollback brings back"],
      ["mysql -e 'drop   database shop;'", "no rollback brings back"],
      ["echo 'DROP TABLE orders' | psql", "no rollback brings back"],
      ["psql <<EOF\nDROP TABLE orders;\nEOF", "no rollback brings back"],
      ["psql -c 'DELETE FROM orders'", "no rollback brings back"],
      ["dropdb shop", "no rollback brings back"],
    ])("R-RBK-01 %j is pointed out", (text, words) => {
      expect(lintRollback(text)).toEqual([
        { line: text.includes("<<") ? 2 : 1, message: expect.stringContaining(words), blocks: false },
      ]);
    });

    it.each([
      "rm -rf /",
      "sudo rm -fr /*",
      "rm -r --no-preserve-root x",
      "rm -rf //",
      "rm -rf ~",
      'rm -rf "$HOME"/',
      "rm -Rf /etc/",
      "cd / && rm -rf /var/*",
    ])("R-RBK-01 %j blocks", (text) => {
      expect(lintRollback(text)).toEqual([
        { line: 1, message: expect.stringContaining("whole machine"), blocks: true },
      ]);
    });

    it("R-RBK-01 rm with a variable or a place that depends is pointed out", () => {
      onlyLine('DIR=/srv/shop\nrm -rf "$DIR/"*', 2, ":?}");
      onlyLine("rm -rf *", 1, "whole path");
    });

    it.each([
      "kubectl get deployment delete-me",
      "kubectl rollout undo deployment/delete",
      "rm -rf /srv/shop/releases/41",
      "rm -f /tmp/lock",
      "echo 'DROP TABLE orders'",
      "psql -c 'DELETE FROM orders WHERE id = 7'",
      'git commit -m "drop table orders"',
      "grep -r terraform docs",
    ])("R-RBK-01 %j destroys nothing", (text) => quiet(text));
  });

  it("R-RBK-01 problems stand in the order of their lines", () => {
    const text = "git push -f\nkubectl delete pod x\ngit revert <merge>";
    expect(lintRollback(text).map(({ line }) => line)).toEqual([1, 2, 3, 3]);
  });

  it("R-RBK-01 an apostrophe in a sentence does not hide what follows", () => {
    onlyLine("echo don't wait\nkubectl delete pod x", 2, "rollout undo");
  });

  it("R-RBK-01 the line ends of Windows change nothing", () => {
    const text = "git fetch \\\n --all\nkubectl delete pod x";
    expect(lintRollback(text.replaceAll("\n", "\r\n"))).toEqual(lintRollback(text));
  });

  it("R-RBK-01 whatever is typed, reading never throws and names lines that exist", () => {
    const piece = fc.constantFrom(
      "git",
      "push",
      "-f",
      "revert",
      "HEAD",
      "'",
      '"',
      "`",
      "$(",
      ")",
      "\\",
      "\n",
      " ",
      "#",
      "{name}",
      "&&",
      "rm -rf /",
      "ssh",
      "sh -c",
      "$X",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 5 })), { maxLength: 60 }), (parts) => {
        const text = parts.join(" ");
        const lines = text.split("\n").length;
        for (const { line } of lintRollback(text)) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(lines);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it.each(["<a> ", "$(", "'\\", "git push -f;", "{", "ssh h ", "# x\n", '"$A'])(
    "R-RBK-01 a hostile text of many %j is read to its end",
    (part) => {
      expect(Array.isArray(lintRollback(part.repeat(50_000)))).toBe(true);
    },
  );
});
