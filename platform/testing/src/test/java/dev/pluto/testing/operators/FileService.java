package dev.pluto.testing.operators;

import java.util.function.Supplier;

class FileService {
    private final Transactions transactions = new Transactions();

    String ownFile(String person) {
        return transactions.sql(Scope.person(person), () -> "file");
    }

    String anyFile(String operator) {
        return later(() -> opened(operator));
    }

    String form() {
        return "empty";
    }

    private String opened(String operator) {
        return transactions.sql(Scope.operator(operator), () -> "file");
    }

    private static String later(Supplier<String> work) {
        return work.get();
    }
}
