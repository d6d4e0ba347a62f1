package dev.pluto.testing.operators;

import java.util.function.Supplier;

class Transactions {
    String sql(String scope, Supplier<String> work) {
        return scope + work.get();
    }
}
