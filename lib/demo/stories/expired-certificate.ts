import type { Emergency } from "../story";

export const expiredCertificate: Emergency = {
  severity: "P0",
  begins: { daysAgo: 87, at: "06:02" },
  service: "payments",
  title: "Every card payment fails: the client certificate to the acquirer ran out",
  summary: "From 06:00 UTC on the acquirer refuses our connections during the TLS handshake.",
  impact: "No card payment goes through. Invoices and vouchers still work.",
  users: "About 1,900 shoppers at the payment step",
  pace: { declared: 6, acknowledged: 8, cause: 19, fixReady: 52, deployed: 74, resolved: 112 },
  seen: "Alert: share of authorised card payments fell from 97 % to 0 % within two minutes.",
  suspected: "Outage at the acquirer: their status page shows a yellow mark for another region.",
  cause:
    "openssl s_client against the acquirer: “certificate expired”, notAfter 06:00:00 today. It is our client certificate, renewed a week ago, but the pods still read the old file.",
  acted: "Rang the acquirer's technical desk: nothing wrong on their side, they see our handshake fail.",
  decided: {
    what: "Point the gateway at the renewed certificate and restart it, instead of copying the file by hand.",
    because: "A file copied into pods is lost at the next restart, which the morning's scaling will cause.",
  },
  fix: {
    title: "Read the renewed acquirer certificate",
    workflow: "github_flow",
    author: "jonas",
    message:
      "fix: read the renewed acquirer certificate\n\nThe mount pointed at a copy that the renewal never touched.",
    change: {
      path: "services/gateway/acquirer_tls.go",
      line: 31,
      before: ["func acquirerCertificate() (tls.Certificate, error) {"],
      removed: ['\treturn tls.LoadX509KeyPair("/etc/acquirer-2024/tls.crt", "/etc/acquirer-2024/tls.key")'],
      added: [
        '\treturn tls.LoadX509KeyPair("/etc/acquirer/current/tls.crt", "/etc/acquirer/current/tls.key")',
      ],
      test: {
        path: "services/gateway/acquirer_tls_test.go",
        added: [
          "func TestReadsTheCurrentCertificate(t *testing.T) {",
          "\tcertificate, err := acquirerCertificate()",
          "\trequireValidFor(t, certificate, err, 14*24*time.Hour)",
          "}",
        ],
      },
    },
    rollback: { method: "git_revert", tested: true },
    verified:
      "A card payment of one cent went through on production, and the handshake shows the new certificate.",
  },
  restored: "Authorisation rate is back at 96 % for fifteen minutes.",
  review: {
    root: "The certificate was renewed in the vault in time, but the gateway mounted a copy under a name with the year in it. Nothing compared the certificate that is served with the one that is kept, so the renewal looked done.",
    well: "The alert came after two minutes, and the bridge did not stop at the first explanation.",
    better: "Renewals end when the file is stored. Nobody looks at what the running process presents.",
    prevention:
      "A probe asks every outgoing connection for the certificate that it presents, and warns 21 days ahead.",
    factors: [
      {
        key: "configuration_unchecked",
        note: "The mount kept the path of the certificate of two years ago.",
      },
      {
        label: "A renewal was called done before it was in use",
        note: "The ticket was closed when the vault held the new file.",
      },
    ],
    whys: [
      "The acquirer refused our handshake because the client certificate had run out.",
      "The gateway read a copy that the renewal did not touch.",
      "The copy was made for a migration two years ago and never removed.",
      "No check looks at the certificate that is presented, only at the one in the vault.",
    ],
    items: [
      {
        title: "Probe the certificates that outgoing connections present",
        ...{ owner: "jonas", type: "monitoring", priority: "high", dueIn: 14 },
        criterion: "A test certificate that ends in 20 days raises a warning in the payments channel.",
        done: { after: 11, evidence: "Probe live for all nine endpoints; the test warning came at 10:14." },
      },
      {
        title: "Write down how a certificate is renewed and proved to be in use",
        ...{ owner: "amara", type: "documentation", dueIn: 21 },
        criterion: "The page was followed once by somebody who had never renewed one.",
        done: {
          after: 24,
          evidence: "Followed by Leo for the staging acquirer; two sentences were added.",
        },
      },
    ],
  },
};
