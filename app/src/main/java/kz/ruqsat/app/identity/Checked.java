package kz.ruqsat.app.identity;

/** What checking a log-in came to: the person, who may now get a session, or the result to tell. */
sealed interface Checked {

    record Known(Person person) implements Checked {}

    record Not(LogInResult result) implements Checked {}
}
