package kz.ruqsat.sandbox.player;

/** Somebody in the {@link Crowd}. Remembers between its turns what it was about, as people do when a page is gone. */
interface Soul {
    /** One thing at a time; false when there is nothing to do now. */
    boolean doesSomething();
}
