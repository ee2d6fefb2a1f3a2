package kz.ruqsat.app.register;

import java.util.Optional;
import java.util.regex.Pattern;
import kz.ruqsat.core.shared.PersonNumber;
import kz.ruqsat.core.shared.UnifiedNumber;

/** What somebody looks for, understood from what was typed into one field. */
public sealed interface Wanted {

    /** Nothing was typed: the newest. */
    record Everything() implements Wanted {}

    /** One licence. */
    record Number(UnifiedNumber number) implements Wanted {}

    /** All licences of a person or a firm. */
    record Holder(PersonNumber number) implements Wanted {}

    /** Licences whose holder's name and activity have all these words. */
    record Words(SearchWords words) implements Wanted {}

    /** Looks like a licence's number, but its check digits say that it was mistyped. */
    record MistypedNumber() implements Wanted {}

    /** Looks like an IIN or a BIN, but its check digit says that it was mistyped. */
    record MistypedHolder() implements Wanted {}

    int LONGEST = 200;
    Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cc}\\p{Cf}-]");
    Pattern NAMED = Pattern.compile("(?iu)^(№|бсн|бин|жсн|иин|bin|iin)\\s*:?\\s*");
    Pattern LIKE_A_NUMBER = Pattern.compile("(?i)KZ[0-9]{2}[A-Z]{3}[0-9]{8}");
    Pattern LIKE_A_HOLDER = Pattern.compile("[0-9]{12}");

    /** Understands what was typed; whatever it was. */
    static Wanted of(String typed) {
        String kept = kept(typed);
        String dense = BLANKS.matcher(NAMED.matcher(kept).replaceFirst("")).replaceAll("");
        if (LIKE_A_NUMBER.matcher(dense).matches()) {
            Optional<UnifiedNumber> number = UnifiedNumber.parse(dense);
            return number.isPresent() ? new Number(number.get()) : new MistypedNumber();
        }
        if (LIKE_A_HOLDER.matcher(dense).matches()) {
            Optional<PersonNumber> holder = PersonNumber.parse(dense);
            return holder.isPresent() ? new Holder(holder.get()) : new MistypedHolder();
        }
        SearchWords words = SearchWords.of(kept);
        return words.isEmpty() ? new Everything() : new Words(words);
    }

    /** As much of it as is looked at. */
    static String kept(String typed) {
        String plain = typed.replaceAll("\\p{Cc}", " ").strip();
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    }
}
