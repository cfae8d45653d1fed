/**
 * Pictures on their way to readers: a file that staff chose is judged by its bytes, turned as it
 * was taken, cut, made as small as a mail needs and stripped of what a camera wrote into it ({@link
 * agora.media.PictureFile}); what came of it is served by its hash ({@link
 * agora.media.MediaHandler}). No file leaves here as it came, and one that nothing shows any more
 * goes ({@link agora.media.UnusedPictures}). A photo of a book's barcode is read and forgotten
 * ({@link agora.media.BarcodePhoto}).
 */
@NullMarked
package agora.media;

import org.jspecify.annotations.NullMarked;
