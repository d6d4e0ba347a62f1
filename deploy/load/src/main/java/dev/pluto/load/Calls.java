package dev.pluto.load;

import dev.pluto.local.phone.CallTranscript;
import dev.pluto.local.phone.Caller;
import dev.pluto.local.phone.Phone;
import dev.pluto.local.phone.PhoneSimulator;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Calls of several people at once. */
public final class Calls {

    private Calls() {}

    /**
     * Calls from all numbers, and waits until each call is over.
     *
     * @param callers who talks on each, in the order of the numbers
     * @return how many did not end as calls do
     */
    public static long brokenOf(PhoneSimulator phones, List<String> numbers, List<? extends Caller> callers) {
        List<CompletableFuture<CallTranscript>> calls = new ArrayList<>();
        List<Phone> open = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            Phone phone = phones.phone(numbers.get(i));
            open.add(phone);
            calls.add(phone.call(callers.get(i)));
        }
        long broken = calls.stream()
                .map(CompletableFuture::join)
                .filter(call -> !call.status().equals("completed"))
                .count();
        open.forEach(Phone::close);
        return broken;
    }
}
