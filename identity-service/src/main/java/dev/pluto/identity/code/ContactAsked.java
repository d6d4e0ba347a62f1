package dev.pluto.identity.code;

/**
 * The answer to who wants a number or an address to be theirs, whoever has it.
 *
 * @param id what the code has to be shown with, in the same session
 * @param expiresIn seconds until the code is good for nothing
 */
record ContactAsked(String id, long expiresIn) {

    static ContactAsked of(CodeAsked asked) {
        return new ContactAsked(asked.requestId(), asked.expiresIn());
    }

    @Override
    public String toString() {
        return "ContactAsked[hidden]";
    }
}
