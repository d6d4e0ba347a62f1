package dev.pluto.memory.retention;

import dev.pluto.language.Pieces;
import org.jspecify.annotations.Nullable;

/**
 * How long memories of a type stay, and how many of them: a row of {@code retention.csv}.
 *
 * @param tier of the person
 * @param type {@value #OTHERS} for all types without a row of their own, together
 * @param keepDays since told, changed or last of use; null for ever
 * @param most so many; null for any number
 * @param halfLifeDays after so long without use its importance weighs half
 */
record Keeping(
        String tier,
        String type,
        @Nullable Integer keepDays,
        @Nullable Integer most,
        int halfLifeDays) {
    static final String OTHERS = "*";

    private static final int COLUMNS = 5;

    static Keeping of(String row) {
        String[] cells = Pieces.of(row, ",", COLUMNS);
        return new Keeping(cells[0], cells[1], number(cells[2]), number(cells[3]), Integer.parseInt(cells[4]));
    }

    private static @Nullable Integer number(String cell) {
        return cell.isEmpty() ? null : Integer.valueOf(cell);
    }
}
