package kz.ruqsat.sandbox.gateway;

/** Somebody who lives in the sandbox and takes letters. */
@FunctionalInterface
public interface Receiver {
    /** False: not now, bring it again. */
    boolean take(Letter letter);
}
