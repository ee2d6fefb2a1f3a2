package kz.ruqsat.app.printing;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.oned.Code128Writer;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/** Codes that machines read, as black and white PNGs without transparency (PDF/A), as {@code data:} addresses. */
public final class CodeImages {
    private static final int QR_PIXELS = 330;

    /** Some five pixels a module for a number of fifteen characters: sharp on any printer. */
    private static final int BAR_WIDTH = 900;

    private static final int BAR_HEIGHT = 150;

    private CodeImages() {}

    /** The QR code of an address. */
    public static String qr(String address) {
        return image(code(address));
    }

    /** The same as the bytes of a PNG. */
    public static byte[] qrPng(String address) {
        return png(code(address));
    }

    private static BitMatrix code(String address) {
        try {
            return new QRCodeWriter()
                    .encode(
                            address,
                            BarcodeFormat.QR_CODE,
                            QR_PIXELS,
                            QR_PIXELS,
                            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 1));
        } catch (WriterException e) {
            throw new IllegalArgumentException("No QR code for " + address, e);
        }
    }

    /** The bar code (Code 128) of a number in ASCII letters and digits. */
    public static String code128(String number) {
        return image(new Code128Writer()
                .encode(number, BarcodeFormat.CODE_128, BAR_WIDTH, BAR_HEIGHT, Map.of(EncodeHintType.MARGIN, 10)));
    }

    private static String image(BitMatrix matrix) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png(matrix));
    }

    private static byte[] png(BitMatrix matrix) {
        BufferedImage image = new BufferedImage(matrix.getWidth(), matrix.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < matrix.getHeight(); y++) {
            for (int x = 0; x < matrix.getWidth(); x++) {
                image.setRGB(x, y, matrix.get(x, y) ? 0x000000 : 0xFFFFFF);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return bytes.toByteArray();
    }
}
