import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { html } from "../../src/report/markup.ts";
import { faultsOf } from "./well-formed.ts";

/** Any characters, those that markup is made of the most often. */
const characters = fc
  .array(
    fc.oneof(
      fc.constantFrom("<", ">", "&", '"', "'", "`", "=", "/", "a"),
      fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code)),
    ),
  )
  .map((parts) => parts.join(""));

describe("html", () => {
  it("escapes whatever is put into it, in text and in attributes", () => {
    const hostile = `"><script>alert('1')</script>&\``;
    expect(html`<p title="${hostile}">${hostile}</p>`.text).toBe(
      '<p title="&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;&#96;">&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;&#96;</p>',
    );
  });

  it("leaves its own markup as it is, joins lists, and writes nothing for null", () => {
    const items = ["a<b", 2].map((item) => html`<li>${item}</li>`);
    expect(html`<ul>${items}</ul>${null}${[]}`.text).toBe("<ul><li>a&lt;b</li><li>2</li></ul>");
  });

  it("does not take an object that looks like markup for markup", () => {
    const forged: unknown = { text: "<script>" };
    expect(() => Reflect.apply(html, undefined, [["", ""], forged])).toThrow(TypeError);
  });

  it("drops what turns text around, hides it or breaks a page", () => {
    expect(html`${"a\u202Eb\u0000c\u200Bd\u001B[31m\uD800\uFFFE\n é\u00A0😀"}`.text).toBe("abcd[31m\n é\u00A0😀");
  });

  it("is well-formed whatever the text", () => {
    fc.assert(
      fc.property(characters, (text) => {
        expect(faultsOf(html`<p title="${text}">${text}</p>`.text)).toEqual([]);
      }),
    );
  });
});
