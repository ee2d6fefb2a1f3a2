package kz.ruqsat.eds.testing;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * DER taken apart into its elements, so that one can be changed and all lengths around it still fit: what a forger does
 * who knows the format.
 */
public final class DerTree {
    private static final int CONSTRUCTED = 0x20;
    private static final int INDEFINITE = 0x80;

    /** How the length is written. */
    private enum Length {
        DER,
        LONGER,
        INDEFINITE
    }

    private int tag;
    private Length length = Length.DER;
    private byte[] value = {};
    private final List<DerTree> children = new ArrayList<>();

    private DerTree() {}

    /** Takes apart DER that is known to be right. */
    public static DerTree of(byte[] der) {
        return read(der, 0, der.length).getFirst();
    }

    private static List<DerTree> read(byte[] der, int from, int to) {
        List<DerTree> all = new ArrayList<>();
        int at = from;
        while (at < to) {
            DerTree node = new DerTree();
            node.tag = der[at] & 0xFF;
            int first = der[at + 1] & 0xFF;
            int begin = at + 2;
            int size = first;
            if (first > INDEFINITE) {
                size = 0;
                for (int i = 0; i < first - INDEFINITE; i++) {
                    size = size << 8 | der[begin++] & 0xFF;
                }
            }
            if ((node.tag & CONSTRUCTED) != 0) {
                node.children.addAll(read(der, begin, begin + size));
            } else {
                node.value = java.util.Arrays.copyOfRange(der, begin, begin + size);
            }
            all.add(node);
            at = begin + size;
        }
        return all;
    }

    private DerTree copy() {
        DerTree copy = new DerTree();
        copy.tag = tag;
        copy.length = length;
        copy.value = value.clone();
        children.forEach(child -> copy.children.add(child.copy()));
        return copy;
    }

    public byte[] written() {
        ByteArrayOutputStream inside = new ByteArrayOutputStream();
        inside.writeBytes(value);
        children.forEach(child -> inside.writeBytes(child.written()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        boolean open = length == Length.INDEFINITE && (tag & CONSTRUCTED) != 0;
        writeLength(out, open ? -1 : inside.size());
        out.writeBytes(inside.toByteArray());
        if (open) {
            out.write(0);
            out.write(0);
        }
        return out.toByteArray();
    }

    private void writeLength(ByteArrayOutputStream out, int size) {
        if (size < 0) {
            out.write(INDEFINITE);
        } else if (size < INDEFINITE && length == Length.DER) {
            out.write(size);
        } else {
            int bytes = size < 1 << 8 ? 1 : size < 1 << 16 ? 2 : 3;
            bytes += length == Length.LONGER ? 1 : 0;
            out.write(INDEFINITE | bytes);
            for (int i = bytes - 1; i >= 0; i--) {
                out.write(size >> 8 * i);
            }
        }
    }

    /** Changes one element somewhere, more often one of the last: there stand the signers. */
    public void changeOne(Random random) {
        DerTree parent = this;
        DerTree node = this;
        while (!node.children.isEmpty() && random.nextInt(8) != 0) {
            parent = node;
            int last = node.children.size() - 1;
            node = node.children.get(random.nextBoolean() ? last : random.nextInt(last + 1));
        }
        switch (random.nextInt(9)) {
            case 0 -> node.length = Length.LONGER;
            case 1 -> node.length = Length.INDEFINITE;
            case 2 -> node.tag ^= 1 << random.nextInt(8);
            case 3 -> node.value = Mutation.any(node.value.length == 0 ? new byte[] {0} : node.value, random);
            case 4 -> parent.children.remove(node);
            case 5 -> parent.children.add(random.nextInt(parent.children.size() + 1), node.copy());
            case 6 -> java.util.Collections.shuffle(node.children, random);
            case 7 -> java.util.Collections.shuffle(parent.children, random);
            case 8 -> node.children.addAll(parent.copy().children);
            default -> throw new IllegalStateException();
        }
    }
}
