package dev.pluto.load;

import dev.pluto.local.phone.InboundText;
import dev.pluto.local.phone.PhoneSimulator;
import dev.pluto.local.phone.SignedWebhook;
import java.util.List;
import java.util.stream.IntStream;

/** Webhooks made and signed before a run: texts as people write them, from each of the people in turn. */
final class Stock {

    private final PhoneSimulator phones;
    private final List<String> numbers;
    private final List<String> texts = TextLines.of("/texts.txt");
    private int made;

    Stock(PhoneSimulator phones, List<String> numbers) {
        this.phones = phones;
        this.numbers = List.copyOf(numbers);
    }

    /** New ones, none of them sent before. */
    List<SignedWebhook> take(int count) {
        return IntStream.range(0, count).mapToObj(i -> phones.signed(next())).toList();
    }

    private InboundText next() {
        int place = made++;
        return InboundText.from(numbers.get(place % numbers.size()), texts.get(place % texts.size()));
    }
}
