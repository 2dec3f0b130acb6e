package io.github.resourceparity.report;

import java.io.IOException;

/** A way to write a report down. */
public interface Format {

    /** Writes the whole report; same report, same characters. */
    void write(ParityReport report, Appendable out) throws IOException;
}
