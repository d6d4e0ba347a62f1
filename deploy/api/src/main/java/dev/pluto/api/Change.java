package dev.pluto.api;

/**
 * One difference between two documents of a service.
 *
 * @param isBreak whether a client that was made from the former document may fail
 * @param words where and what, as the changelog has to name it when it is a break
 */
record Change(boolean isBreak, String words) {

    @Override
    public String toString() {
        return (isBreak ? "BREAK  " : "       ") + words;
    }
}
