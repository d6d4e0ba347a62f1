package dev.pluto.local.control;

import dev.pluto.local.suite.LocalSuite;
import java.util.List;

/** {@code operator}: what a program needs to do what an operator and the phone network do, for {@code eval} in a shell. */
final class OperatorCommand implements Command {

    private final LocalSuite suite;

    OperatorCommand(LocalSuite suite) {
        this.suite = suite;
    }

    @Override
    public int run(List<String> words, Console console) {
        if (!words.isEmpty()) {
            throw new Misuse("there is one operator, and it needs no words");
        }
        suite.operatorAccess().forEach((name, value) -> console.print("export %s=%s", name, value));
        return DONE;
    }
}
