package dev.pluto.local.control;

import java.util.Random;
import java.util.regex.Pattern;

/** Phone numbers as people type them at the command line. */
final class PhoneNumber {

    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");
    private static final int[] AREAS = {202, 206, 212, 303, 312, 404, 415, 503, 617, 702, 713, 808};

    private PhoneNumber() {}

    /** Reads a number with country code; spaces, dots, dashes and brackets do not matter. */
    static String read(String typed) {
        String number = typed.replaceAll("[\\s().-]", "");
        if (!E164.matcher(number).matches()) {
            throw new Command.Misuse("write the number with + and country code, for example +14155550142");
        }
        return number;
    }

    /** A number nobody has texted from yet, most likely. */
    static String fresh(Random random) {
        int area = AREAS[random.nextInt(AREAS.length)];
        return "+1" + area + "55" + (50000 + random.nextInt(9999));
    }
}
