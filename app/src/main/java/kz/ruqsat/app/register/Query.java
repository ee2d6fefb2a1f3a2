package kz.ruqsat.app.register;

import kz.ruqsat.core.licence.Licence;
import org.jspecify.annotations.Nullable;

/**
 * A search in the register.
 *
 * @param status only licences of that status; null: all
 * @param place where in the list to begin
 */
public record Query(Wanted wanted, Licence.@Nullable Status status, Place place) {}
