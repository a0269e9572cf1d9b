import java.io.File;
import org.gephi.graph.api.GraphController;
import org.gephi.io.exporter.api.ExportController;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.EdgeDirectionDefault;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.preview.api.PreviewController;
import org.gephi.preview.api.PreviewProperty;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;

/** Reads a GEXF and saves it as an SVG several times; prints what each took and how large the file is, as JSON. */
public class ExportSvg {
  private static <T> T find(Class<T> type) {
    return Lookup.getDefault().lookup(type);
  }

  public static void main(String[] arguments) throws Exception {
    File graph = new File(arguments[0]);
    File picture = new File(arguments[1]);
    int times = Integer.parseInt(arguments[2]);
    boolean hasNames = arguments[3].equals("names");
    long started = System.nanoTime();
    Workspace workspace = open(graph);
    find(PreviewController.class)
        .getModel(workspace)
        .getProperties()
        .putValue(PreviewProperty.SHOW_NODE_LABELS, hasNames);
    double readMs = millisecondsSince(started);
    StringBuilder exportsMs = new StringBuilder();
    for (int round = 0; round < times; round++) {
      long before = System.nanoTime();
      find(ExportController.class).exportFile(picture, workspace);
      exportsMs.append(round == 0 ? "" : ",").append(millisecondsSince(before));
    }
    int nodes = find(GraphController.class).getGraphModel(workspace).getGraph().getNodeCount();
    System.out.printf(
        "{\"nodes\":%d,\"readMs\":%s,\"exportsMs\":[%s],\"bytes\":%d}%n", nodes, readMs, exportsMs, picture.length());
    // The toolkit's threads would keep the process.
    System.exit(0);
  }

  private static Workspace open(File graph) throws Exception {
    ProjectController projects = find(ProjectController.class);
    projects.newProject();
    Workspace workspace = projects.getCurrentWorkspace();
    ImportController importer = find(ImportController.class);
    Container container = importer.importFile(graph);
    container.getLoader().setEdgeDefault(EdgeDirectionDefault.DIRECTED);
    importer.process(container, new DefaultProcessor(), workspace);
    return workspace;
  }

  private static double millisecondsSince(long nanoseconds) {
    return (System.nanoTime() - nanoseconds) / 1e6;
  }
}
