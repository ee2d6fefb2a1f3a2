package kz.ruqsat.brokenhouse.gateway.payments;

/** Stands for an adapter. */
public final class HttpBank {}
