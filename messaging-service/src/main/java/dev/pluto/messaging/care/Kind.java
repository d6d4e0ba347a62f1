package dev.pluto.messaging.care;

/** What kind of danger somebody is in, which decides whom to call. */
public enum Kind {
    /** Ambulance, fire brigade or police. */
    LIFE,
    /** Somebody wants to die or hurt themselves. */
    SELF_HARM,
    /** Something was swallowed or breathed in that is not good for anybody. */
    POISON
}
