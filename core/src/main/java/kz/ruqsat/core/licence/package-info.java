/** A licence in the register as a stream of events. Start at {@link kz.ruqsat.core.licence.Licence}. */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.core.licence;
