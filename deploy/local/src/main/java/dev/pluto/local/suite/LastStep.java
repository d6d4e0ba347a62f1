package dev.pluto.local.suite;

/** A step of ending everything. */
@FunctionalInterface
interface LastStep {

    void run() throws Exception;

    /** One part that does not stop must not keep the others alive; the reaper ends what is left. */
    static void quietly(LastStep step) {
        try {
            step.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception ignored) {
            // the reaper ends what is left
        }
    }
}
