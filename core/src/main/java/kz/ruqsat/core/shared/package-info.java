/** Words that every part of the law uses: numbers of persons, texts in three languages, sources, outcomes. */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.core.shared;
