package dev.pluto.load.scale;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How large Pluto is for 1, 10 and 100 million people, and where the first limit stands. */
final class ScaleSheet {

    private static final List<Double> PEOPLE = List.of(1e6, 1e7, 1e8);

    private final Measured measured;
    private final Use use;
    private final Machines machines;

    private ScaleSheet(Measured measured, Use use, Machines machines) {
        this.measured = measured;
        this.use = use;
        this.machines = machines;
    }

    /**
     * Prints it as Markdown.
     *
     * @param arguments the source tree, a folder for data that is not used, and the folder of the files, {@code docs/scale} of the
     *     source tree unless given
     */
    public static void main(String[] arguments) throws IOException {
        Path files = arguments.length > 2 ? Path.of(arguments[2]) : Path.of(arguments[0], "docs", "scale");
        System.out.println(read(files).markdown());
    }

    /** @param folder of {@code measured.yaml}, {@code use.yaml} and {@code machines.yaml} */
    static ScaleSheet read(Path folder) throws IOException {
        return new ScaleSheet(
                Measured.parse(Files.readString(folder.resolve("measured.yaml"))),
                Use.parse(Files.readString(folder.resolve("use.yaml"))),
                Machines.parse(Files.readString(folder.resolve("machines.yaml"))));
    }

    /** Its tables. */
    String markdown() {
        List<String> lines = new ArrayList<>();
        lines.add("### What a deed costs");
        lines.add("");
        lines.addAll(new DeedTable(measured, machines).lines());
        lines.add("");
        lines.add("### How large");
        lines.add("");
        lines.addAll(new SizeTable(PEOPLE, measured, use, machines).lines());
        lines.add("");
        lines.add("### Where the first limit stands");
        lines.add("");
        lines.addAll(new LimitTable(PEOPLE, measured, use, machines).lines());
        return String.join("\n", lines);
    }
}
