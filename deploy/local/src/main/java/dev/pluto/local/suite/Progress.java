package dev.pluto.local.suite;

import java.time.Duration;

/** Told what happens while the suite starts, runs and stops. Called by several threads. */
public interface Progress {

    /** Listens to nothing. */
    Progress SILENT = new Progress() {
        @Override
        public void starting(Part part) {}

        @Override
        public void running(Part part, Duration took) {}

        @Override
        public void note(String sentence) {}
    };

    void starting(Part part);

    void running(Part part, Duration took);

    /** Something worth a line: a crash, a start again. */
    void note(String sentence);
}
