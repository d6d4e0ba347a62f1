package dev.pluto.memory.ranking;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** What speaks for a memory whatever is asked: known when the index is made. */
final class OwnSignals {
    private static final Map<Signal, ToDoubleFunction<IndexedMemory>> OF_A_MEMORY = Map.of(
            Signal.LENGTH, memory -> memory.traits().length(),
            Signal.ASKS, memory -> memory.traits().asks(),
            Signal.PERSONAL, memory -> memory.traits().personal(),
            Signal.TIMED, memory -> memory.traits().timed(),
            Signal.IMPORTANCE, IndexedMemory::importance);

    private OwnSignals() {}

    /** Each signal of each memory, weighed. */
    static Map<Signal, double[]> of(List<IndexedMemory> memories) {
        Map<Signal, double[]> weighed = new EnumMap<>(Signal.class);
        OF_A_MEMORY.forEach((signal, value) -> weighed.put(
                signal, signal.weighed(memories.stream().mapToDouble(value).toArray())));
        return weighed;
    }
}
