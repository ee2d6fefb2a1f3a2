package kz.ruqsat.core.regulation;

/** A way in which an application reaches the provider. */
public enum Channel {
    PORTAL,
    PROVIDER,
    STATE_CORPORATION,
    SERVICE_CENTRE
}
