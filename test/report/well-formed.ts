/** Elements of HTML that have no end tag. */
const VOID = new Set(["meta", "link", "br"]);

const TOKEN = /<!doctype html>|<(\/?)([a-zA-Z][\w-]*)((?:\s+[\w:-]+(?:="[^"<]*")?)*)\s*(\/?)>/g;
const ENTITY = /&(?!(?:amp|lt|gt|quot|#39|#96);)/;

/**
 * What is wrong with markup that must be well-formed: tags that do not match, attributes without quotes, bare `<` or `&`.
 * Contents of scripts and style sheets must be taken out before.
 */
export function faultsOf(markup: string): string[] {
  const faults: string[] = [];
  const open: string[] = [];
  const text = markup.replaceAll(
    TOKEN,
    (_tag, slash: string, name: string | undefined, attributes: string, closed: string) => {
      if (name === undefined) return "";
      const names = [...attributes.matchAll(/([\w:-]+)="/g)].map(([, attribute]) => attribute);
      if (new Set(names).size < names.length) faults.push(`attribute twice: ${attributes}`);
      if (ENTITY.test(attributes)) faults.push(`bare & in ${attributes}`);
      if (slash === "/") {
        const last = open.pop();
        if (last !== name) faults.push(`</${name}> ends <${last ?? "nothing"}>`);
      } else if (closed === "" && !VOID.has(name)) open.push(name);
      return "";
    },
  );
  if (open.length > 0) faults.push(`never ended: ${open.join(" ")}`);
  const bare = /.{0,30}[<>].{0,30}/.exec(text) ?? /.{0,30}&(?!(?:amp|lt|gt|quot|#39|#96);).{0,30}/.exec(text);
  if (bare !== null) faults.push(`bare character in: ${bare[0]}`);
  return faults;
}
