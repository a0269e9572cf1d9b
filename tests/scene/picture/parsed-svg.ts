import { spawnSync } from 'node:child_process';

export type Element = { tag: string; attributes: Record<string, string>; text: string; parents: string[] };

const READ = `
import json, sys, xml.etree.ElementTree as tree
out = []
def walk(element, parents):
    tag = element.tag.split('}')[-1]
    names = {name.split('}')[-1]: value for name, value in element.attrib.items()}
    out.append({'tag': tag, 'attributes': names, 'text': element.text or '', 'parents': parents})
    for child in element:
        walk(child, parents + [names.get('id', tag)])
walk(tree.fromstring(sys.stdin.buffer.read()), [])
print(json.dumps(out))
`;

/** Every element of an SVG, in order, as a parser that is not ours reads it; fails where it is not well-formed. */
export function parsedSvg(svg: string): Element[] {
  const { status, stdout, stderr, error } = spawnSync('python3', ['-c', READ], { input: svg, maxBuffer: 2 ** 28 });
  if (error) throw error;
  if (status !== 0) throw new Error(stderr.toString());
  return JSON.parse(stdout.toString()) as Element[];
}
