package io.claimline.x12.proof;

/**
 * 271 (X279A1), 277 (X212) and 277CA (X214): what may stand where, written from the guides. See
 * {@link GuideTable}. They share the code of a set with others, so that the guide tells them apart.
 */
final class StatusTables {
  private static final String ADDRESS =
      """
      N3 0..1 1!:an55 2?:an55
      N4 0..1 1!:an2-30 2?:state 3?:zip 4?:country 7?:an3
      """;

  private static final String BENEFIT =
      """
      EB 1..1 1!=1,2,3,4,5,6,7,8,A,B,C,CB,D,E,F,G,H,I,J,K,L,M,MC,N,O,P,Q,R,S,T,U,V,W,X,Y 2?=CHD,DEP,ECH,EMP,ESP,FAM,IND,SPC,SPO 3?:types 4?:an2-3 5?:an50 6?:an2 7?:$ 8?:r 9?:an2-2 10?:r 11?=N,U,Y 12?=N,U,W,Y 13-1!=AD,CJ,HC,ID,IV,N4,ZZ 13-2!:an48 13-3?:an2-2 13-4?:an2-2 13-5?:an2-2 13-6?:an2-2 13-8?:an48 14-1!:n 14-2?:n 14-3?:n 14-4?:n
      HSD 0..9 1?=DY,FL,HS,MN,VS 2?:r 3?=DA,MO,VS,WK,YR 4?:r 5?:an2 6?:n 7?:an2 8?:an1-1
      REF 0..9 1!=18,1L,1W,49,6P,9F,ALS,CLI,F6,FO,G1,IG,M7,N6,NQ 2!:an50 3?:an80
      DTP 0..20 1!:an3-3 2!=D8,RD8 3!:period
      AAA 0..9 1!=N,Y 3!:an2-2 4!=C,N,P,R,S,W,X,Y
      MSG 0..10 1!:an264
      { 2115 0..10
        III 1..1 1?=GR,NI,ZZ 2?:an30 3?=44 4?:an264
      }
      LS 0..1 1!=2120
      { 2120 0..23
        NM1 1..1 1!:an2-3 2!=1,2 3?:an60 4?:an35 5?:an25 7?:an10 8?:an2 9?:an2-80 10?:an2-2
        %address
        PER 0..3 1!=IC 2?:an60 3?:an2-2 4?:an256 5?:an2-2 6?:an256 7?:an2-2 8?:an256
        PRV 0..1 1!:an3 2?:an3 3?:an50
      }
      LE 0..1 1!=2120
      """;

  private static final String PERSON =
      """
      REF 0..9 1!:an2-3 2!:an50 3?:an80
      %address
      AAA 0..9 1!=N,Y 3!:an2-2 4!=C,N,P,R,S,W,X,Y
      PRV 0..1 1!:an3 2?:an3 3?:an50
      DMG 0..1 1?=D8 2?:d8 3?=F,M,U
      INS 0..1 1!=N,Y 2!:an2-2 3?=001 4?=25 17?:n
      HI 0..1 1! 1-1!=BK,ABK,BF,ABF 1-2!:icd 2..8-1!=BF,ABF 2..8-2!:icd
      DTP 0..9 1!:an3-3 2!=D8,RD8 3!:period
      MPI 0..1 1!:an1-1 2!:an2-2 3!:an1-1 4?:an80 5?:an2-2 6?=D8,RD8 7?:period
      """;

  private static final String ELIGIBILITY =
      """
      { 271 1..1
        ST 1..1 1!=271 2!:an4-9 3!=005010X279A1
        BHT 1..1 1!=0022 2!=06,11 3?:an50 4!:d8 5!:tm
        { 2000A 1..*
          HL 1..1 1!:n @3!=20 4!=0,1
          AAA 0..9 1!=N,Y 3!=04,41,42,79 4!=C,N,P,R,S,W,X,Y
          { 2100A 1..1
            NM1 1..1 1!=2B,36,GP,P5,PR 2!=1,2 3?:an60 4?:an35 5?:an25 7?:an10 8!=24,46,FI,NI,PI,XV,XX 9!:an2-80
            PER 0..3 1!=IC 2?:an60 3?:an2-2 4?:an256 5?:an2-2 6?:an256 7?:an2-2 8?:an256
            AAA 0..9 1!=N,Y 3!=04,41,42,79,80,T4 4!=C,N,P,R,S,W,X,Y
          }
          { 2000B 0..*
            HL 1..1 1!:n 2!:n @3!=21 4!=0,1
            { 2100B 1..1
              NM1 1..1 1!=1P,2B,36,80,FA,GP,P5,PR 2!=1,2 3?:an60 4?:an35 5?:an25 7?:an10 8!=24,34,FI,PI,PP,SV,XV,XX 9!:an2-80
              REF 0..9 1!:an2-3 2!:an50 3?:an80
              %address
              AAA 0..9 1!=N,Y 3!:an2-2 4!=C,N,P,R,S,W,X,Y
              PRV 0..1 1!:an3 2?=PXC 3?:taxonomy
            }
            { 2000C 0..*
              HL 1..1 1!:n 2!:n @3!=22 4!=0,1
              TRN 0..3 1!=1,2 2!:an50 3!:an10-10 4?:an50
              { 2100C 1..1
                NM1 1..1 @1!=IL 2!=1,2 3?:an60 4?:an35 5?:an25 7?:an10 8?=II,MI 9?:an2-80
                %person
                { 2110C 0..*
                  %benefit
                }
              }
              { 2000D 0..*
                HL 1..1 1!:n 2!:n @3!=23 4!=0
                TRN 0..3 1!=1,2 2!:an50 3!:an10-10 4?:an50
                { 2100D 1..1
                  NM1 1..1 @1!=03 2!=1 3?:an60 4?:an35 5?:an25 7?:an10
                  %person
                  { 2110D 0..*
                    %benefit
                  }
                }
              }
            }
          }
        }
      }
      """;

  private static final String STC =
      "1! 1-1!:category 1-2!:an30 1-3?:an2-3 1-4?=RX 10-1!:category 10-2!:an30 10-3?:an2-3 10-4?=RX"
          + " 11-1!:category 11-2!:an30 11-3?:an2-3 11-4?=RX";

  private static final String STATUS_OF_CLAIM =
      """
      TRN 1..1 1!=2 2!:an50
      STC 1..* %stc 2!:d8 4!:$ 5?:$ 6?:d8 8?:d8 9?:an16
      REF 0..1 @1!=1K 2!:an50
      REF 0..1 @1!=BLT 2!:an50
      REF 0..1 @1!=EJ 2!:an50
      REF 0..1 @1!=XZ 2!:an50
      REF 0..1 @1!=VV 2!:an50
      REF 0..1 @1!=D9 2!:an50
      DTP 0..1 1!=472 2!=D8,RD8 3!:period
      { 2220 0..*
        SVC 1..1 1! 1-1!=AD,ER,HC,HP,IV,N4,NU,WK 1-2!:an48 1-3?:an2-2 1-4?:an2-2 1-5?:an2-2 1-6?:an2-2 2!:$ 3!:$ 4?:an48 7?:r
        STC 1..* %stc 2!:d8
        REF 0..1 1!=FJ 2!:an50
        DTP 1..1 1!=472 2!=D8,RD8 3!:period
      }
      """;

  private static final String STATUS =
      """
      { 277 1..1
        ST 1..1 1!=277 2!:an4-9 3!=005010X212
        BHT 1..1 1!=0010 2!=08 3!:an50 4!:d8 5!:tm 6!=DG
        { 2000A 1..*
          HL 1..1 1!:n @3!=20 4!=1
          { 2100A 1..1
            NM1 1..1 @1!=PR 2!=2 3!:an60 8!=PI,XV 9!:an2-80
            PER 0..1 1!=IC 2?:an60 3!=ED,EM,FX,TE 4!:an256 5?=EM,EX,FX,TE 6?:an256 7?=EX,FX 8?:an256
          }
          { 2000B 1..*
            HL 1..1 1!:n 2!:n @3!=21 4!=0,1
            { 2100B 1..1
              NM1 1..1 @1!=41 2!=1,2 3?:an60 4?:an35 5?:an25 8!=46 9!:an2-80
            }
            { 2200B 0..1
              TRN 1..1 1!=2 2!:an50
              STC 1..* %stc 2!:d8
            }
            { 2000C 0..*
              HL 1..1 1!:n 2!:n @3!=19 4!=0,1
              { 2100C 1..2
                NM1 1..1 @1!=1P 2!=1,2 3?:an60 4?:an35 5?:an25 7?:an10 8!=FI,SV,XX 9!:an2-80
              }
              { 2200C 0..1
                TRN 1..1 1!=1 2!:an50
                STC 1..* %stc 2!:d8
              }
              { 2000D 0..*
                HL 1..1 1!:n 2!:n @3!=22 4!=0,1
                { 2100D 1..1
                  NM1 1..1 @1!=IL 2!=1,2 3!:an60 4?:an35 5?:an25 7?:an10 8!=24,II,MI 9!:an2-80
                }
                { 2200D 0..*
                  %claim
                }
                { 2000E 0..*
                  HL 1..1 1!:n 2!:n @3!=23
                  { 2100E 1..1
                    NM1 1..1 @1!=QC 2!=1 3!:an60 4?:an35 5?:an25 7?:an10
                  }
                  { 2200E 1..*
                    %claim
                  }
                }
              }
            }
          }
        }
      }
      """;

  private static final String ACKNOWLEDGEMENT =
      """
      { 277CA 1..1
        ST 1..1 1!=277 2!:an4-9 3!=005010X214
        BHT 1..1 1!=0085 2!=08 3!:an50 4!:d8 5!:tm 6!=TH
        { 2000A 1..*
          HL 1..1 1!:n @3!=20 4!=1
          { 2100A 1..1
            NM1 1..1 1!=AY,PR 2!=2 3!:an60 8!=46,FI,PI,XV 9!:an2-80
          }
          { 2200A 1..1
            TRN 1..1 1!=1 2!:an50
            DTP 1..1 @1!=050 2!=D8 3!:d8
            DTP 1..1 @1!=009 2!=D8 3!:d8
          }
          { 2000B 1..*
            HL 1..1 1!:n 2!:n @3!=21 4!=0,1
            { 2100B 1..1
              NM1 1..1 @1!=41 2!=1,2 3?:an60 4?:an35 5?:an25 7?:an10 8!=46 9!:an2-80
            }
            { 2200B 1..1
              TRN 1..1 1!=2 2!:an50
              STC 1..* %stc 2!:d8 3!=U,WQ 4!:$
              QTY 0..1 @1!=90 2!:n
              QTY 0..1 @1!=AA 2!:n
              AMT 0..1 @1!=YU 2!:$
              AMT 0..1 @1!=YY 2!:$
            }
            { 2000C 0..*
              HL 1..1 1!:n 2!:n @3!=19 4!=0,1
              { 2100C 1..1
                NM1 1..1 @1!=85 2!=1,2 3?:an60 4?:an35 5?:an25 7?:an10 8!=FI,SV,XX 9!:an2-80
              }
              { 2200C 0..1
                TRN 1..1 1!=1,2 2!:an50
                STC 0..* %stc 2?:d8 3!=U,WQ 4?:$
                REF 0..3 1!:an2-3 2!:an50
                QTY 0..1 @1!=QA 2!:n
                QTY 0..1 @1!=QC 2!:n
                AMT 0..1 @1!=YU 2!:$
                AMT 0..1 @1!=YY 2!:$
              }
              { 2000D 0..*
                HL 1..1 1!:n 2!:n @3!=PT
                { 2100D 1..1
                  NM1 1..1 @1!=QC 2!=1 3!:an60 4?:an35 5?:an25 7?:an10 8?=II,MI 9?:an2-80
                }
                { 2200D 1..*
                  TRN 1..1 1!=2 2!:an50
                  STC 1..* %stc 2!:d8 3!=U,WQ 4!:$ 12?:an264
                  REF 0..1 @1!=1K 2!:an50
                  REF 0..1 @1!=D9 2!:an50
                  REF 0..1 @1!=BLT 2!:an50
                  DTP 0..1 1!=472 2!=D8,RD8 3!:period
                  { 2220D 0..*
                    SVC 1..1 1! 1-1!=AD,ER,HC,HP,IV,N4,NU,WK 1-2!:an48 1-3?:an2-2 1-4?:an2-2 1-5?:an2-2 1-6?:an2-2 2!:$ 4?:an48 7?:r
                    STC 1..* %stc 2?:d8 3!=U 4?:$ 12?:an264
                    REF 0..1 @1!=FJ 2!:an50
                    REF 0..1 @1!=XZ 2!:an50
                    DTP 0..1 1!=472 2!=D8,RD8 3!:period
                  }
                }
              }
            }
          }
        }
      }
      """;

  static final GuideTable.Part BENEFITS =
      GuideTable.read(
          ELIGIBILITY
              .replace("%person", PERSON)
              .replace("%benefit", BENEFIT)
              .replace("%address", ADDRESS));

  static final GuideTable.Part STATUSES =
      GuideTable.read(STATUS.replace("%claim", STATUS_OF_CLAIM).replace("%stc", STC));

  static final GuideTable.Part RECEIPTS = GuideTable.read(ACKNOWLEDGEMENT.replace("%stc", STC));

  private StatusTables() {}
}
