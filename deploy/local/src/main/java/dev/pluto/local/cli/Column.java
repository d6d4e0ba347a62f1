package dev.pluto.local.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Knows whether what is printed next begins a line. Safe for use by several threads. */
final class Column extends FilterOutputStream {

    private volatile int last = '\n';

    Column(OutputStream out) {
        super(out);
    }

    boolean isAtStart() {
        return last == '\n';
    }

    @Override
    public void write(int b) throws IOException {
        last = b;
        out.write(b);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (length > 0) {
            last = bytes[offset + length - 1];
        }
        out.write(bytes, offset, length);
    }
}
