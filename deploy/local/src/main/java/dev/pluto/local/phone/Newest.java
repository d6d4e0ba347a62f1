package dev.pluto.local.phone;

import java.util.LinkedHashMap;
import java.util.Map;

/** Entries by id, the newest so many of them. */
final class Newest<V> extends LinkedHashMap<String, V> {

    private static final long serialVersionUID = 1L;

    private final int kept;

    Newest(int kept) {
        this.kept = kept;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
        return size() > kept;
    }
}
