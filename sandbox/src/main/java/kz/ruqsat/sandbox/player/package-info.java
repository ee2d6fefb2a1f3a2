/**
 * The demo people, scripted: they play real applications through the pages of the system, as people would. Start
 * reading at {@link kz.ruqsat.sandbox.player.Plays}. Of the system it knows nothing but its pages.
 */
@NullMarked
package kz.ruqsat.sandbox.player;

import org.jspecify.annotations.NullMarked;
