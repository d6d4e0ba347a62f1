package dev.pluto.testing.operators;

class Scope {
    private Scope() {}

    static String operator(String subject) {
        return "operator:" + subject;
    }

    static String person(String id) {
        return id;
    }
}
