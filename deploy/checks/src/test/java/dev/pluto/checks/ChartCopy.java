package dev.pluto.checks;

import static org.junit.jupiter.api.Assumptions.abort;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import com.marcnuri.helm.TemplateCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A copy of the chart to render, or to break first. Helm's own library does it, without a cluster: it leaves out hooks, so here
 * they are called otherwise while it works, and where helm itself would look up nothing it asks a cluster, so here nothing is
 * found.
 */
final class ChartCopy {

    /** What Kubernetes the chart is rendered for. */
    static final String KUBERNETES = "1.33.0";

    private static final Path CHART = Services.HOME.resolve("deploy/helm/pluto");
    private static final String HOOK = "helm.sh/hook:";
    private static final String RENAMED = "pluto.test/hook:";
    private static final String LOOKUP = "\\(lookup [^()]*\\)";
    private static final String NOTHING_FOUND = "(dict)";

    private final Path folder;

    private ChartCopy(Path folder) {
        this.folder = folder;
    }

    /** @param folder an empty one */
    static ChartCopy in(Path folder) {
        requireHelm();
        try (Stream<Path> files = Files.walk(CHART)) {
            for (Path file : files.toList()) {
                Path copy = folder.resolve(CHART.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ChartCopy chart = new ChartCopy(folder);
        chart.changeTemplates(text -> text.replace(HOOK, RENAMED).replaceAll(LOOKUP, NOTHING_FOUND));
        return chart;
    }

    private static void requireHelm() {
        try {
            Helm.version().call();
        } catch (LinkageError | IllegalStateException missing) {
            String why = "THE CHART IS NOT CHECKED: helm's library does not load on " + System.getProperty("os.name")
                    + " " + System.getProperty("os.arch") + " (" + missing.getMessage() + ")";
            System.err.println(why);
            abort(why);
        }
    }

    /** Where the files of a value set are named, those of the chart by their names and those of the tests by theirs. */
    static Path valuesFile(String name) {
        Path ofChart = CHART.resolve(name);
        return Files.exists(ofChart)
                ? ofChart
                : Services.HOME.resolve("deploy/checks/src/test/resources").resolve(name);
    }

    /** @throws IllegalStateException with what helm says when it cannot be rendered */
    Rendering render(List<String> valueFiles) {
        TemplateCommand command = new Helm(folder)
                .template()
                .withName(Rendering.RELEASE)
                .withNamespace("pluto")
                .withKubeVersion(KUBERNETES);
        for (String file : valueFiles) {
            command = command.withValuesFile(valuesFile(file));
        }
        return Rendering.parse(command.call().replace(RENAMED, HOOK));
    }

    /** Helm lints what {@code values.yaml} says, so that of the copy becomes what the files say together. */
    LintResult lint(List<String> valueFiles) {
        Values values = Values.read(folder.resolve("values.yaml"));
        for (String file : valueFiles) {
            values.lay(Values.read(valuesFile(file)));
        }
        values.write(folder.resolve("values.yaml"));
        return new Helm(folder).lint().strict().call();
    }

    /** Changes a file of the copy. */
    ChartCopy change(String file, UnaryOperator<String> change) {
        rewrite(folder.resolve(file), change);
        return this;
    }

    private void changeTemplates(UnaryOperator<String> change) {
        try (Stream<Path> files = Files.walk(folder.resolve("templates"))) {
            files.filter(Files::isRegularFile).forEach(file -> rewrite(file, change));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void rewrite(Path file, UnaryOperator<String> change) {
        try {
            Files.writeString(file, change.apply(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
