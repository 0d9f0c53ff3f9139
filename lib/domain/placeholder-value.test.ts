import { expect, test } from "vitest";
import type { Placeholder } from "./hotfix-workflow";
import { isFillable, oneLine, shellWord } from "./placeholder-value";

test.each([
  ["plain", "plain"],
  ["v1.2.4/a_b@c:d+e-f", "v1.2.4/a_b@c:d+e-f"],
  ["two words", "'two words'"],
  ["it's", "'it'\\''s'"],
  ['$(id) `id` $HOME \\ " ! ~ * ? #', "'$(id) `id` $HOME \\ \" ! ~ * ? #'"],
  ["a\nb\tc\u0000d\u001b[201~e\u2028f", "'a b c d [201~e f'"],
  ["gnp.\u202Efdp", "gnp.fdp"],
  ["half \ud83d of a pair", "'half of a pair'"],
  ["--upload-pack=id", "'upload-pack=id'"],
  ["- - -rf", "rf"],
])("R-FIX-02 free text is one quoted line that begins no option: %j", (text, word) => {
  expect(shellWord("title", text)).toBe(word);
});

test("R-FIX-02 text of which nothing is left is not filled in", () => {
  for (const text of ["", "  ", "\n", "--", "\u202E"]) expect(shellWord("title", text)).toBeNull();
});

test.each<[Placeholder, string[], string[]]>([
  ["branch", ["hotfix/a-b", "release/1.2"], ["-D", "a:main", "+main", "a..b", "a b", "a@{u}", "", "a\n"]],
  ["slug", ["a-b"], ["-a", "A", "a/b"]],
  ["version", ["1.2.3", "v1.2.3", "1.2.3-rc.1"], ["1.2", "-1.2.3", "1.2.3; id"]],
  ["tag", ["v1.2.4"], ["-d", "v1.2.4:refs/heads/main"]],
  ["repository", ["acme/shop", "git@github.com:acme/shop.git"], ["--x", "ext::sh", "a b"]],
  ["flag", ["new-search", "team.search:v2"], ["-x", "../users", "a/b", "a?b", "a b", "..", "%2e"]],
  ["flagEndpoint", ["https://flags.example.org/api"], ["file:///etc/passwd", "-o", "https://a/[1-9]", "api"]],
  ["mergeCommit", ["0123abc", "a".repeat(40)], ["HEAD", "-m", "123456"]],
  ["deployment", ["app", "shop.web-1"], ["-app", "App", "app/web", "app-"]],
  ["listenerArn", ["arn:aws:elasticloadbalancing:eu-west-1:1:listener/app/a/b"], ["--x", "arn:a,b", "a"]],
])("R-FIX-02 a %s is filled in only where it is one", (placeholder, good, bad) => {
  for (const value of good) expect(shellWord(placeholder, value)).toBe(value);
  for (const value of bad) expect(isFillable(placeholder, value), value).toBe(false);
});

test("a title keeps its letters, whatever their script", () => {
  expect(oneLine("  Đăng nhập lỗi 👩‍🚒  ")).toBe("Đăng nhập lỗi 👩‍🚒");
});
