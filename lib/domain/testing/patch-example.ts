/** One commit as `git format-patch --stdout` writes it: every sort of change, and a message that looks like a diff here and there. */
export const patchExample = String.raw`From a4cd06e22f0f124cb3e760e1d372d9af4993a162 Mon Sep 17 00:00:00 2001
From: Robin Vale <robin.vale@example.org>
Date: Thu, 15 Jan 2026 15:02:25 +0000
Subject: [PATCH] Give the pool its connections back

diff is small
--- a note
---
 empty.ts               |   0
 end.txt                |   2 +-
 old.ts => new.ts       |   0
 3 files changed, 5 insertions(+), 5 deletions(-)
 create mode 100644 empty.ts
 rename old.ts => new.ts (100%)

diff --git a/empty.ts b/empty.ts
new file mode 100644
index 0000000..e69de29
diff --git a/end.txt b/end.txt
index d514c78..e442005 100644
--- a/end.txt
+++ b/end.txt
@@ -1 +1 @@
-no end
\ No newline at end of file
+no end here
\ No newline at end of file
diff --git a/gone.ts b/gone.ts
deleted file mode 100644
index 286c5f5..0000000
--- a/gone.ts
+++ /dev/null
@@ -1 +0,0 @@
-gone
diff --git a/logo.png b/logo.png
index bdc955b7b2e610ad5a72302b139a2e6cb325519a..8835708590a9afa236e1bbad18df9d23de82ccd3 100644
GIT binary patch
literal 2
JcmZQz0ssI600RI3

literal 2
JcmZQz1ONa700IC2

diff --git a/old.ts b/new.ts
similarity index 100%
rename from old.ts
rename to new.ts
diff --git a/q.sql b/q.sql
new file mode 100644
index 0000000..5fbeb7f
--- /dev/null
+++ b/q.sql
@@ -0,0 +1 @@
+-- sql
diff --git a/run.sh b/run.sh
old mode 100644
new mode 100755
diff --git a/src/a b/c d.ts b/src/a b/c d.ts
index 5626abf..f719efd 100644
--- a/src/a b/c d.ts	
+++ b/src/a b/c d.ts	
@@ -1 +1 @@
-one
+two
diff --git "a/src/s\303\244\"ge.ts" "b/src/s\303\244\"ge.ts"
index 8be8316..d3b4b91 100644
--- "a/src/s\303\244\"ge.ts"
+++ "b/src/s\303\244\"ge.ts"
@@ -1 +1 @@
-ä
+ö
diff --git a/src/x.ts b/src/x.ts
index e8823e1..5401050 100644
--- a/src/x.ts
+++ b/src/x.ts
@@ -12,7 +12,7 @@ export function pool() {
 12
 13
 14
-15
+fifteen
 16
 17

--${" "}
2.39.5

`;
