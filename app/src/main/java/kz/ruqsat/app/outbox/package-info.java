/**
 * Messages to the outside world that must arrive: put in the transaction of what they tell, delivered afterwards by the
 * courier of their destination, at least once and each time with the same key, so that the receiver can make it once.
 * Start at {@link kz.ruqsat.app.outbox.Outbox}. Knows no feature and no foreign system.
 */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.app.outbox;
