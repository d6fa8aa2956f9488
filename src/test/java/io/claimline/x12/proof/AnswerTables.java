package io.claimline.x12.proof;

import java.util.Map;

/**
 * 835 (X221A1), 999 (X231A1), 270 (X279A1) and 276 (X212): what may stand where, written from the
 * guides. See {@link GuideTable}.
 */
final class AnswerTables {
  private static final String PAYMENT_ADDRESS =
      """
      N3 %1$s..1 1!:an55 2?:an55
      N4 %1$s..1 1!:an2-30 2?:state 3?:zip 4?:country 7?:an3
      """;

  private static final String REMITTANCE_HEAD =
      """
      ST 1..1 1!=835 2!:an4-9
      BPR 1..1 1!=C,D,H,I,P,U,X 2!:$ 3!=C,D 4!=ACH,BOP,CHK,FWT,NON 5?=CCP,CTX 6?=01,04 7?:an3-12 8?=DA 9?:an35 10?:an10-10 11?:an9-9 12?=01,04 13?:an3-12 14?=DA,SG 15?:an35 16!:d8
      TRN 1..1 1!=1 2!:an50 3!:an10-10 4?:an50
      CUR 0..1 1!=PR 2!:an3-3 3?:r
      REF 0..1 @1!=EV 2!:an50
      REF 0..1 @1!=F2 2!:an50
      DTM 0..1 1!=405 2!:d8
      { 1000A 1..1
        N1 1..1 @1!=PR 2!:an60 3?=XV 4?:an2-80
        %needed
        REF 0..4 @1!=2U,EO,HI,NF 2!:an50
        PER 0..1 @1!=CX 2?:an60 3?=EM,FX,TE 4?:an256 5?=EM,EX,FX,TE 6?:an256 7?=EX 8?:an256
        PER 1..* @1!=BL 2?:an60 3?=EM,TE,UR 4?:an256 5?=EM,EX,FX,TE,UR 6?:an256 7?=EM,EX,FX,UR 8?:an256
        PER 0..1 @1!=IC 3!=UR 4!:an256
      }
      { 1000B 1..1
        N1 1..1 @1!=PE 2!:an60 3!=FI,XV,XX 4!:an2-80
        %maybe
        REF 0..* @1!=0B,D3,PQ,TJ 2!:an50
        RDM 0..1 1!=BM,EM,FT,OL 2?:an60 3?:an256
      }
      """;

  private static final String PAYMENT_SUMS =
      """
      TS3 0..1 1!:an50 2!:an2 3!:d8 4!:r 5!:$ 13?:$ 15?:$ 17..18?:$ 20..22?:$ 23?:r 24?:$
      TS2 0..1 1..6?:$ 7?:r 8..9?:$ 10..16?:r 17..19?:$
      """;

  private static final String PAYMENT =
      """
      CLP 1..1 1!:an38 2!=1,2,3,4,19,20,21,22,23,25 3!:$ 4!:$ 5?:$ 6!=12,13,14,15,16,17,AM,CH,DS,HM,LM,MA,MB,MC,OF,TV,VA,WC,ZZ 7!:an50 8?:an2 9?:an1-1 11?:an4 12?:r 13?:r
      %adjustment
      NM1 1..1 @1!=QC 2!=1 3?:an60 4?:an35 5?:an25 7?:an10 8?=34,HN,II,MI,MR 9?:an2-80
      NM1 0..1 @1!=IL 2!=1,2 3?:an60 4?:an35 5?:an25 7?:an10 8!=FI,II,MI 9!:an2-80
      NM1 0..1 @1!=74 2!=1,2 3?:an60 4?:an35 5?:an25 7?:an10 8?=C 9?:an2-80
      NM1 0..1 @1!=82 2!=1,2 3?:an60 4?:an35 5?:an25 7?:an10 8!=BD,BS,FI,MC,PC,SL,UP,XX 9!:an2-80
      NM1 0..1 @1!=TT 2!=2 3!:an60 8!=AD,FI,NI,PI,PP,XV 9!:an2-80
      NM1 0..1 @1!=PR 2!=2 3!:an60 8!=AD,FI,NI,PI,PP,XV 9!:an2-80
      NM1 0..1 @1!=GB 2!=1,2 3?:an60 4?:an35 5?:an25 7?:an10 8?=FI,II,MI 9?:an2-80
      MIA 0..1 1!:r 2?:r 3?:r 4?:$ 5?:an50 6..14?:$ 15?:r 16..19?:$ 20..23?:an50 24?:$
      MOA 0..1 1?:r 2?:$ 3..7?:an50 8?:$ 9?:$
      REF 0..5 @1!=1L,1W,28,6P,9A,9C,BB,CE,EA,F8,G1,G3,IG,SY 2!:an50
      REF 0..10 @1!=0B,1A,1B,1C,1D,1G,1H,1J,D3,G2,LU 2!:an50
      DTM 0..2 @1!=232,233 2!:d8
      DTM 0..1 @1!=036 2!:d8
      DTM 0..1 @1!=050 2!:d8
      PER 0..2 1!=CX 2?:an60 3!=EM,FX,TE 4!:an256 5?=EM,EX,FX,TE 6?:an256 7?=EX 8?:an256
      AMT 0..13 1!=AU,D8,DY,F5,I,NL,T,T2,ZK,ZL,ZM,ZN,ZO 2!:$
      QTY 0..14 1!=CA,CD,LA,LE,NE,NR,OU,PS,VS,ZK,ZL,ZM,ZN,ZO 2!:r
      { 2110 0..999
        SVC 1..1 1! 1-1!=AD,ER,HC,HP,IV,N4,N6,NU,UI,WK 1-2!:an48 1-3?:an2-2 1-4?:an2-2 1-5?:an2-2 1-6?:an2-2 1-7?:an80 2!:$ 3!:$ 4?:an48 5?:r 6-1!=AD,ER,HC,HP,IV,N4,NU,WK 6-2!:an48 6-3?:an2-2 6-4?:an2-2 6-5?:an2-2 6-6?:an2-2 6-7?:an80 7?:r
        DTM 0..2 1!=150,151,472 2!:d8
        %adjustment
        REF 0..8 @1!=1S,APC,BB,E9,G1,G3,LU,RB 2!:an50
        REF 0..1 @1!=6R 2!:an50
        REF 0..10 @1!=0B,1A,1B,1C,1D,1G,1H,1J,D3,G2,HPI,SY,TJ 2!:an50
        REF 0..5 @1!=0K 2!:an50
        AMT 0..9 1!=B6,KH,T,T2,ZK,ZL,ZM,ZN,ZO 2!:$
        QTY 0..6 1!=ZK,ZL,ZM,ZN,ZO 2!:r
        LQ 0..99 1!=HE,RX 2!:an30
      }
      """;

  private static final String ADJUSTMENT =
      """
      CAS 0..99 1!=CO,OA,PI,PR 2!:an5 3!:$ 4?:r 5?:an5 6?:$ 7?:r 8?:an5 9?:$ 10?:r 11?:an5 12?:$ 13?:r 14?:an5 15?:$ 16?:r 17?:an5 18?:$ 19?:r
      """;

  private static final String PROVIDER_ADJUSTMENT =
      """
      PLB 0..* 1!:an50 2!:d8 3! 3-1!:an2-2 3-2?:an50 4!:$ 5-1!:an2-2 5-2?:an50 6?:$ 7-1!:an2-2 7-2?:an50 8?:$ 9-1!:an2-2 9-2?:an50 10?:$ 11-1!:an2-2 11-2?:an50 12?:$ 13-1!:an2-2 13-2?:an50 14?:$
      """;

  private static final String ACKNOWLEDGEMENT =
      """
      { 999 1..1
        ST 1..1 1!=999 2!:an4-9 3!=005010X231A1
        AK1 1..1 1!:an2-2 2!:n 3?:an12
        { 2000 0..*
          AK2 1..1 1!:an3-3 2!:an4-9 3?:an35
          { 2100 0..*
            IK3 1..1 1!:an2-3 2!:n 3?:an6 4?=1,2,3,4,5,6,7,8,I4,I6,I7,I8,I9
            CTX 0..10 1-1!:an35 1-2?:an35 2?:an2-3 3?:n 4?:an6 5-1?:n 5-2?:n 5-3?:n 6-1?:n 6-2?:n
            { 2110 0..*
              IK4 1..1 1! 1-1!:n 1-2?:n 1-3?:n 2?:n 3!=1,2,3,4,5,6,7,8,9,10,12,13,I6,I9,I10,I11,I12,I13 4?:an99
              CTX 0..10 1-1!:an35 1-2?:an35 2?:an2-3 3?:n 4?:an6 5-1?:n 5-2?:n 5-3?:n 6-1?:n 6-2?:n
            }
          }
          IK5 1..1 1!=A,E,M,R,W,X 2..6?:an3
        }
        AK9 1..1 1!=A,E,M,P,R,W,X 2!:n 3!:n 4!:n 5..9?:an3
      }
      """;

  private static final String ELIGIBILITY =
      """
      { 270 1..1
        ST 1..1 1!=270 2!:an4-9 3!=005010X279A1
        BHT 1..1 1!=0022 2!=01,13 3?:an50 4!:d8 5!:tm 6?=RT
        { 2000A 1..*
          HL 1..1 1!:n @3!=20 4!=1
          { 2100A 1..1
            NM1 1..1 1!=2B,36,GP,P5,PR 2!=1,2 3?:an60 4?:an35 5?:an25 7?:an10 8!=24,46,FI,NI,PI,XV,XX 9!:an2-80
          }
          { 2000B 1..*
            HL 1..1 1!:n 2!:n @3!=21 4!=1
            { 2100B 1..1
              NM1 1..1 1!=1P,2B,36,80,FA,GP,P5,PR 2!=1,2 3?:an60 4?:an35 5?:an25 7?:an10 8!=24,34,FI,PI,PP,SV,XV,XX 9!:an2-80
              REF 0..9 1!=0B,1C,1D,1J,4A,CT,EL,EO,HPI,JD,N5,N7,Q4,SY,TJ 2!:an50 3?:an80
              %maybe
              PRV 0..1 1!=AD,AT,BI,CO,CV,H,HH,LA,OT,P1,P2,PC,PE,R,RF,SB,SK,SU 2!=PXC 3!:taxonomy
            }
            { 2000C 1..*
              HL 1..1 1!:n 2!:n @3!=22 4!=0,1
              TRN 0..2 1!=1 2!:an50 3!:an10-10 4?:an50
              { 2100C 1..1
                NM1 1..1 @1!=IL 2!=1 3?:an60 4?:an35 5?:an25 7?:an10 8?=II,MI 9?:an2-80
                REF 0..9 1!=18,1L,1W,3H,6P,CT,EA,EJ,F6,GH,HJ,IG,N6,NQ,SY,Y4 2!:an50
                %maybe
                PRV 0..1 1!=AD,AT,BI,CO,CV,H,HH,LA,OT,P1,P2,PC,PE,R,RF,SK,SU 2?=9K,D3,EI,HPI,PXC,SY,TJ 3?:an50
                DMG 0..1 1?=D8 2?:d8 3?=F,M
                INS 0..1 1!=Y 2!=18 17?:n
                HI 0..1 1! 1-1!=BK,ABK 1-2!:icd 2..8-1!=BF,ABF 2..8-2!:icd
                DTP 0..2 1!=102,291 2!=D8,RD8 3!:period
                { 2110C 0..99
                  EQ 1..1 1?:an2 2-1!=AD,CJ,HC,ID,IV,N4,ZZ 2-2!:an48 2-3?:an2-2 2-4?:an2-2 2-5?:an2-2 2-6?:an2-2 3?=FAM 5-1!:n 5-2?:n 5-3?:n 5-4?:n
                  AMT 0..1 @1!=R 2!:$
                  AMT 0..1 @1!=PB 2!:$
                  III 0..1 1!=ZZ 2!:an30
                  REF 0..1 1!=9F,G1 2!:an50
                  DTP 0..1 1!=291 2!=D8,RD8 3!:period
                }
              }
              { 2000D 0..*
                HL 1..1 1!:n 2!:n @3!=23 4!=0
                TRN 0..2 1!=1 2!:an50 3!:an10-10 4?:an50
                { 2100D 1..1
                  NM1 1..1 @1!=03 2!=1 3?:an60 4?:an35 5?:an25 7?:an10
                  REF 0..9 1!=18,1L,1W,3H,6P,CT,EA,EJ,F6,GH,HJ,IF,IG,N6,NQ,SY,Y4 2!:an50
                  %maybe
                  PRV 0..1 1!=AD,AT,BI,CO,CV,H,HH,LA,OT,P1,P2,PC,PE,R,RF,SK,SU 2?=9K,D3,EI,HPI,PXC,SY,TJ 3?:an50
                  DMG 0..1 1?=D8 2?:d8 3?=F,M
                  INS 0..1 1!=N 2!=01,19,34 17?:n
                  HI 0..1 1! 1-1!=BK,ABK 1-2!:icd 2..8-1!=BF,ABF 2..8-2!:icd
                  DTP 0..2 1!=102,291 2!=D8,RD8 3!:period
                  { 2110D 1..99
                    EQ 1..1 1?:an2 2-1!=AD,CJ,HC,ID,IV,N4,ZZ 2-2!:an48 2-3?:an2-2 2-4?:an2-2 2-5?:an2-2 2-6?:an2-2 3?=FAM 5-1!:n 5-2?:n 5-3?:n 5-4?:n
                    AMT 0..1 @1!=R 2!:$
                    AMT 0..1 @1!=PB 2!:$
                    III 0..1 1!=ZZ 2!:an30
                    REF 0..1 1!=9F,G1 2!:an50
                    DTP 0..1 1!=291 2!=D8,RD8 3!:period
                  }
                }
              }
            }
          }
        }
      }
      """;

  private static final String STATUS =
      """
      { 276 1..1
        ST 1..1 1!=276 2!:an4-9 3!=005010X212
        BHT 1..1 1!=0010 2!=13 3!:an50 4!:d8 5!:tm
        { 2000A 1..*
          HL 1..1 1!:n @3!=20 4!=1
          { 2100A 1..1
            NM1 1..1 @1!=PR 2!=2 3!:an60 8!=PI,XV 9!:an2-80
          }
          { 2000B 1..*
            HL 1..1 1!:n 2!:n @3!=21 4!=1
            { 2100B 1..1
              NM1 1..1 @1!=41 2!=1,2 3?:an60 4?:an35 5?:an25 8!=46 9!:an2-80
            }
            { 2000C 1..*
              HL 1..1 1!:n 2!:n @3!=19 4!=1
              { 2100C 1..2
                NM1 1..1 @1!=1P 2!=1,2 3?:an60 4?:an35 5?:an25 7?:an10 8!=FI,SV,XX 9!:an2-80
              }
              { 2000D 1..*
                HL 1..1 1!:n 2!:n @3!=22 4!=0,1
                DMG 0..1 1!=D8 2!:d8 3?=F,M
                { 2100D 1..1
                  NM1 1..1 @1!=IL 2!=1,2 3!:an60 4?:an35 5?:an25 7?:an10 8!=24,II,MI 9!:an2-80
                }
                { 2200D 0..*
                  TRN 1..1 1!=1 2!:an50
                  REF 0..1 @1!=1K 2!:an50
                  REF 0..1 @1!=BLT 2!:an50
                  REF 0..1 @1!=LU 2!:an50
                  REF 0..1 @1!=6P 2!:an50
                  REF 0..1 @1!=EJ 2!:an50
                  REF 0..1 @1!=XZ 2!:an50
                  REF 0..1 @1!=D9 2!:an50
                  AMT 0..1 1!=T3 2!:$
                  DTP 0..1 1!=472 2!=D8,RD8 3!:period
                  { 2210D 0..*
                    SVC 1..1 1! 1-1!=AD,ER,HC,HP,IV,N4,NU,WK 1-2!:an48 1-3?:an2-2 1-4?:an2-2 1-5?:an2-2 1-6?:an2-2 2!:$ 4?:an48 7!:r
                    REF 0..1 1!=FJ 2!:an50
                    DTP 1..1 1!=472 2!=D8,RD8 3!:period
                  }
                }
                { 2000E 0..*
                  HL 1..1 1!:n 2!:n @3!=23
                  DMG 1..1 1!=D8 2!:d8 3?=F,M
                  { 2100E 1..1
                    NM1 1..1 @1!=QC 2!=1 3!:an60 4?:an35 5?:an25 7?:an10
                  }
                  { 2200E 1..*
                    TRN 1..1 1!=1 2!:an50
                    REF 0..1 @1!=1K 2!:an50
                    REF 0..1 @1!=BLT 2!:an50
                    REF 0..1 @1!=LU 2!:an50
                    REF 0..1 @1!=6P 2!:an50
                    REF 0..1 @1!=EJ 2!:an50
                    REF 0..1 @1!=XZ 2!:an50
                    REF 0..1 @1!=D9 2!:an50
                    AMT 0..1 1!=T3 2!:$
                    DTP 0..1 1!=472 2!=D8,RD8 3!:period
                    { 2210E 0..*
                      SVC 1..1 1! 1-1!=AD,ER,HC,HP,IV,N4,NU,WK 1-2!:an48 1-3?:an2-2 1-4?:an2-2 1-5?:an2-2 1-6?:an2-2 2!:$ 4?:an48 7!:r
                      REF 0..1 1!=FJ 2!:an50
                      DTP 1..1 1!=472 2!=D8,RD8 3!:period
                    }
                  }
                }
              }
            }
          }
        }
      }
      """;

  /** By the code of the set, as the version of 835 stands in GS only. */
  static final Map<String, GuideTable.Part> TABLES =
      Map.of(
          "835", GuideTable.read(remittance()),
          "999", GuideTable.read(ACKNOWLEDGEMENT),
          "270", GuideTable.read(ELIGIBILITY.replace("%maybe", PAYMENT_ADDRESS.formatted("0"))),
          "271", StatusTables.BENEFITS,
          "276", GuideTable.read(STATUS),
          "277", StatusTables.STATUSES);

  private AnswerTables() {}

  private static String remittance() {
    return ("{ 835 1..1\n"
            + REMITTANCE_HEAD
            + "{ 2000 0..*\nLX 1..1 1!:n\n"
            + PAYMENT_SUMS
            + "{ 2100 1..*\n"
            + PAYMENT
            + "}\n}\n"
            + PROVIDER_ADJUSTMENT
            + "}\n")
        .replace("%needed", PAYMENT_ADDRESS.formatted("1"))
        .replace("%maybe", PAYMENT_ADDRESS.formatted("0"))
        .replace("%adjustment", ADJUSTMENT);
  }
}
