import { expect, test } from "vitest";
import { createIntent } from "./intent";

test("I2 sending the same body again carries the same key until it is done", () => {
  const intent = createIntent();
  const first = intent.keyFor({ title: "Checkout down" });
  expect(intent.keyFor({ title: "Checkout down" })).toBe(first);
  intent.done();
  expect(intent.keyFor({ title: "Checkout down" })).not.toBe(first);
});

test("I2 another body is another intent", () => {
  const intent = createIntent();
  expect(intent.keyFor({ title: "a" })).not.toBe(intent.keyFor({ title: "b" }));
});
