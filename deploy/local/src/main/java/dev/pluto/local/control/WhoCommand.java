package dev.pluto.local.control;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;

/** {@code who NUMBER}: the profile of a person as JSON. */
final class WhoCommand implements Command {

    private final OperatorApi api;

    WhoCommand(OperatorApi api) {
        this.api = api;
    }

    @Override
    public int run(List<String> words, Console console) throws InterruptedException {
        if (words.size() != 1) {
            throw new Misuse("a number is needed");
        }
        Optional<JsonObject> person = api.findPerson(PhoneNumber.read(words.get(0)));
        if (person.isEmpty()) {
            console.hint("nobody with this number has been in touch; try: ./pluto text " + words.get(0) + " \"Hello\"");
            return FAILED;
        }
        console.print(person.get().encodePrettily());
        return DONE;
    }
}
