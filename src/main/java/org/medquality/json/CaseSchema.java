package org.medquality.json;
/** s. */
public final class CaseSchema { private CaseSchema(){} /** s. */ public static String text(){return "";} }
