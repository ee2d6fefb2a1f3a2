package kz.ruqsat.eds.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kz.ruqsat.eds.report.Finding;
import kz.ruqsat.eds.report.UnreadableSignatureException;

/**
 * ZIP archives without compression, read strictly: file after file from the first byte on, then the directory, then its
 * end, and nothing besides. Readers of ZIP differ in where they begin; in such an archive all of them find the same.
 */
public final class StoredZip {
    private static final int FILE = 0x04034b50;
    private static final int DIRECTORY = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int FILE_HEADER = 30;
    private static final int DIRECTORY_HEADER = 46;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int MOST_FILES = 200;
    private static final int UTF8_NAMES = 0x0800;

    private StoredZip() {}

    /** Whether it begins as an archive. */
    static boolean begins(byte[] file) {
        return file.length >= END_LENGTH && number(file, 0) == FILE;
    }

    /** Whether there is an archive at its end, whatever stands before it. */
    static boolean ends(byte[] file) {
        int last = file.length - END_LENGTH;
        for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
            if (file[at] == 'P' && number(file, at) == END && at + END_LENGTH + half(file, at + 20) == file.length) {
                return true;
            }
        }
        return false;
    }

    /** Whether the first file in the archive has that name. */
    static boolean named(byte[] archive, String name) {
        byte[] expected = name.getBytes(StandardCharsets.UTF_8);
        return archive.length >= FILE_HEADER + expected.length
                && half(archive, 26) == expected.length
                && Arrays.equals(expected, Arrays.copyOfRange(archive, FILE_HEADER, FILE_HEADER + expected.length));
    }

    /**
     * The files by their names, in the archive's order.
     *
     * @throws UnreadableSignatureException when it is anything else than such an archive
     */
    public static Map<String, byte[]> read(byte[] archive) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        ByteArrayOutputStream directory = new ByteArrayOutputStream();
        int at = 0;
        while (within(archive, at, FILE_HEADER) && number(archive, at) == FILE) {
            int nameLength = half(archive, at + 26);
            int extra = half(archive, at + 28);
            long size = number(archive, at + 22) & 0xffffffffL;
            int body = at + FILE_HEADER + nameLength;
            require(extra == 0 && within(archive, body, size), "a file that does not fit");
            require((half(archive, at + 6) & ~UTF8_NAMES) == 0 && half(archive, at + 8) == 0, "packed or locked files");
            require(number(archive, at + 18) == number(archive, at + 22), "two sizes of one file");
            byte[] bytes = Arrays.copyOfRange(archive, body, body + (int) size);
            require(crc(bytes) == number(archive, at + 14), "a damaged file");
            String name = new String(archive, at + FILE_HEADER, nameLength, StandardCharsets.UTF_8);
            require(files.put(name, bytes) == null && files.size() <= MOST_FILES, "a name twice, or too many files");
            directory.writeBytes(directoryEntry(archive, at, nameLength));
            at = body + (int) size;
        }
        checkEnd(archive, at, directory.toByteArray(), files.size());
        return files;
    }

    /** What the directory has to say of the file: it repeats the file's own header. */
    private static byte[] directoryEntry(byte[] archive, int at, int nameLength) {
        return ByteBuffer.allocate(DIRECTORY_HEADER + nameLength)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(DIRECTORY)
                .putShort((short) 0) // made by whom: not compared
                .put(archive, at + 4, 26)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putInt(0)
                .putInt(at)
                .put(archive, at + FILE_HEADER, nameLength)
                .array();
    }

    private static void checkEnd(byte[] archive, int at, byte[] expected, int count) {
        require(within(archive, at, expected.length + (long) END_LENGTH), "no directory");
        byte[] directory = Arrays.copyOfRange(archive, at, at + expected.length);
        blank(directory, expected);
        require(Arrays.equals(directory, expected), "a directory that tells of other files");
        byte[] end = ByteBuffer.allocate(END_LENGTH)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(END)
                .putInt(0)
                .putShort((short) count)
                .putShort((short) count)
                .putInt(expected.length)
                .putInt(at)
                .putShort((short) 0)
                .array();
        require(
                Arrays.equals(Arrays.copyOfRange(archive, at + expected.length, archive.length), end),
                "something besides its files");
    }

    /** Takes out what a directory may say freely: by what program it was made, and the attributes of the files. */
    private static void blank(byte[] directory, byte[] expected) {
        for (int at = 0; at + DIRECTORY_HEADER <= expected.length; at += DIRECTORY_HEADER + half(expected, at + 28)) {
            Arrays.fill(directory, at + 4, at + 6, (byte) 0);
            Arrays.fill(directory, at + 36, at + 42, (byte) 0);
        }
    }

    public static byte[] write(Map<String, byte[]> files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            zip.setMethod(ZipOutputStream.STORED);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setSize(file.getValue().length);
                entry.setCrc(Integer.toUnsignedLong(crc(file.getValue())));
                // The same files make the same archive, whenever and wherever.
                entry.setTimeLocal(java.time.LocalDateTime.of(2000, 1, 1, 0, 0));
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static int crc(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return (int) crc.getValue();
    }

    private static boolean within(byte[] bytes, int at, long length) {
        return at >= 0 && length >= 0 && at + length <= bytes.length;
    }

    private static int number(byte[] bytes, int at) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(at);
    }

    private static int half(byte[] bytes, int at) {
        return Short.toUnsignedInt(
                ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getShort(at));
    }

    private static void require(boolean condition, String trouble) {
        if (!condition) {
            throw new UnreadableSignatureException(
                    Finding.PACKAGE_DAMAGED, new IllegalArgumentException("The archive has " + trouble));
        }
    }
}
