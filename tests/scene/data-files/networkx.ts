import { spawnSync } from 'node:child_process';

/** Debian's Python first, for which python3-networkx is installed. */
const PYTHONS = ['/usr/bin/python3', 'python3'];
const MISSING = 'no python3 with networkx found; on Debian, apt-get install python3-networkx';

const python = PYTHONS.find((path) => spawnSync(path, ['-c', 'import networkx']).status === 0);
if (!python && process.env['LIAISON_TEST_DEMAND'] === '1') throw new Error(MISSING);
if (!python) console.warn(`\n  SKIPPED: every test by networkx. ${MISSING}\n`);

export const hasNetworkx = python !== undefined;

type Attributes = Record<string, unknown>;

export type ReadGraph = {
  isDirected: boolean;
  /** Of GEXF alone. */
  edgeColours: { r: string; g: string; b: string }[];
  nodes: [id: string, attributes: Attributes][];
  edges: [source: string, target: string, key: string, attributes: Attributes][];
};

const SCRIPT = `
import io, json, sys, networkx
import xml.etree.ElementTree as tree
text = sys.stdin.buffer.read()
graph = getattr(networkx, sys.argv[1])(io.BytesIO(text))
if not graph.is_multigraph():
    graph = networkx.MultiDiGraph(graph)
    edges = [(a, b, data.get("id"), data) for a, b, data in graph.edges(data=True)]
else:
    edges = [(a, b, key, data) for a, b, key, data in graph.edges(keys=True, data=True)]
# networkx passes over the colours of edges in GEXF.
colours = [dict(colour.attrib) for edge in tree.fromstring(text).iter("{http://www.gexf.net/1.2draft}edge")
           for colour in edge.iter("{http://www.gexf.net/1.2draft/viz}color")]
json.dump({"edgeColours": colours, "isDirected": graph.is_directed(), "nodes": list(graph.nodes(data=True)), "edges": edges}, sys.stdout)
`;

/** What networkx makes of a text. */
export function readWithNetworkx(reader: 'read_gexf' | 'read_graphml', text: string): ReadGraph {
  const { status, stdout, stderr } = spawnSync(python ?? '', ['-c', SCRIPT, reader], {
    input: text,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`networkx could not read it: ${stderr}`);
  return JSON.parse(stdout) as ReadGraph;
}

const UNZIP = `
import io, json, sys, zipfile
archive = zipfile.ZipFile(io.BytesIO(sys.stdin.buffer.read()))
assert archive.testzip() is None
json.dump([{"name": name, "text": archive.read(name).decode()} for name in archive.namelist()], sys.stdout)
`;

/** What Python's own zipfile finds in an archive, each file's check sum checked. */
export function unzipWithPython(archive: Uint8Array): { name: string; text: string }[] {
  const { status, stdout, stderr } = spawnSync(python ?? '', ['-c', UNZIP], { input: archive, maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`zipfile could not read it: ${String(stderr)}`);
  return JSON.parse(String(stdout)) as { name: string; text: string }[];
}
