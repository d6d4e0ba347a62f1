package dev.pluto.local.control;

import java.util.List;

/** {@code token operator}: a bearer token for the REST API. */
final class TokenCommand implements Command {

    private final OperatorApi api;

    TokenCommand(OperatorApi api) {
        this.api = api;
    }

    @Override
    public int run(List<String> words, Console console) throws InterruptedException {
        if (!words.equals(List.of("operator"))) {
            throw new Misuse("there are tokens for the operator only");
        }
        console.print(api.token());
        return DONE;
    }
}
