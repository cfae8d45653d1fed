/**
 * Files of rows as spreadsheets and other systems write them: which encoding and which separator
 * they have, their columns under whatever name, dates as Danes write them; and files that a
 * spreadsheet reads without taking a cell for a formula. What a row means is said in {@code
 * agora.imports}.
 */
@NullMarked
package agora.sheets;

import org.jspecify.annotations.NullMarked;
