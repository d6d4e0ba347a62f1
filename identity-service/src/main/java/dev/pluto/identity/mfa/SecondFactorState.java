package dev.pluto.identity.mfa;

/**
 * What a person has beside their password.
 *
 * @param totp whether an app makes codes for them
 * @param recoveryCodesLeft of ten, each good once
 */
record SecondFactorState(boolean totp, int recoveryCodesLeft) {}
