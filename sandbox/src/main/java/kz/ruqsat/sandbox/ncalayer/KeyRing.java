package kz.ruqsat.sandbox.ncalayer;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kz.ruqsat.sandbox.ca.KeyUse;
import kz.ruqsat.sandbox.ca.SigningKey;
import kz.ruqsat.sandbox.people.People;
import kz.ruqsat.sandbox.people.Person;
import kz.ruqsat.sandbox.people.Wallet;

/** All keys that this computer's users have. */
public final class KeyRing {
    private final People people;
    private final Wallet wallet;

    public KeyRing(People people, Wallet wallet) {
        this.people = people;
        this.wallet = wallet;
    }

    /** The keys that suit, at most one of a person: the signing one when both do. */
    List<OwnedKey> matching(KeyWish wish) {
        var found = new ArrayList<OwnedKey>();
        for (var person : people.all()) {
            if (person.is(wish.iin(), wish.bin()) && allowed(person, wish)) {
                for (var use : KeyUse.values()) {
                    var key = new OwnedKey(person, use);
                    if (person.purposes(use).containsAll(wish.purposes()) && hasSerial(key, wish)) {
                        found.add(key);
                        break;
                    }
                }
            }
        }
        return found;
    }

    SigningKey open(OwnedKey key) {
        return wallet.key(key.person(), key.use());
    }

    private static boolean allowed(Person person, KeyWish wish) {
        return switch (person.certificate()) {
            case INDIVIDUAL, HEAD, SIGNER, EMPLOYEE -> true;
            case EXPIRED -> wish.allowExpired();
            case REVOKED -> wish.allowRevoked();
            case FOREIGN_CA -> !wish.nationalOnly();
        };
    }

    private boolean hasSerial(OwnedKey key, KeyWish wish) {
        var asked = wish.serialNumber();
        return asked == null || hex(open(key).certificate().getSerialNumber()).equals(asked.toLowerCase(Locale.ROOT));
    }

    static String hex(BigInteger serial) {
        return serial.toString(16);
    }
}
