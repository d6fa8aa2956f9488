package io.claimline.x12.proof;

/** 837I, 005010X223A2: what may stand where, written from the guide. See {@link GuideTable}. */
final class InstitutionalTable {
  private static final String BILLING =
      """
      HL 1..1 1!:n @3!=20 4!=1
      PRV 0..1 1!=BI 2!=PXC 3!:taxonomy
      CUR 0..1 1!=85 2!:an3-3
      { 2010AA 1..1
        NM1 1..1 @1!=85 2!=2 3!:an60 8?=XX 9?:npi
        %address
        REF 1..1 1!=EI 2!:an50
        PER 0..2 1!=IC 2?:an60 3!=EM,FX,TE 4!:an256 5?=EM,EX,FX,TE 6?:an256 7?=EM,EX,FX,TE 8?:an256
      }
      { 2010AB 0..1
        NM1 1..1 @1!=87 2!=2
        %address
      }
      { 2010AC 0..1
        NM1 1..1 @1!=PE 2!=2 3!:an60 8!=PI,XV 9!:an2-80
        %address
        REF 0..1 @1!=2U,FY,NF 2!:an50
        REF 1..1 @1!=EI 2!:an50
      }
      """;

  private static final String SUBSCRIBER =
      """
      HL 1..1 1!:n 2!:n @3!=22 4!=0,1
      SBR 1..1 1!=A,B,C,D,E,F,G,H,P,S,T,U 2?=18 3?:an50 4?:an60 9?=11,12,13,14,15,16,17,AM,BL,CH,CI,DS,FI,HM,LM,MA,MB,MC,OF,TV,VA,WC,ZZ
      { 2010BA 1..1
        NM1 1..1 @1!=IL 2!=1,2 %person 8?=II,MI 9?:an2-80
        %maybe
        DMG 0..1 1!=D8 2!:d8 3!=F,M,U
        REF 0..1 @1!=SY 2!:an50
        REF 0..1 @1!=Y4 2!:an50
      }
      { 2010BB 1..1
        NM1 1..1 @1!=PR 2!=2 3!:an60 8!=PI,XV 9!:an2-80
        %maybe
        REF 0..3 @1!=2U,EI,FY,NF 2!:an50
        REF 0..2 @1!=G2,LU 2!:an50
      }
      """;

  private static final String PATIENT =
      """
      HL 1..1 1!:n 2!:n @3!=23 4!=0
      PAT 1..1 1!=01,19,20,21,39,40,53,G8
      { 2010CA 1..1
        NM1 1..1 @1!=QC 2!=1 %person
        %address
        DMG 1..1 1!=D8 2!:d8 3!=F,M,U
        REF 0..1 @1!=Y4 2!:an50
        REF 0..1 @1!=1W,SY 2!:an50
      }
      """;

  private static final String CODES =
      """
      HI 1..1 1! @1-1!=BK,ABK 1-2!:icd 1-9?=N,U,W,Y
      HI 0..1 1! @1-1!=BJ,ABJ 1-2!:icd
      HI 0..1 1! @1-1!=PR,APR 1-2!:icd 2..3-1!=PR,APR 2..3-2!:icd
      HI 0..1 1! @1-1!=BN,ABN 1-2!:icd 1-9?=N,U,W,Y 2..12-1!=BN,ABN 2..12-2!:icd 2..12-9?=N,U,W,Y
      HI 0..1 1! @1-1!=DR 1-2!:an4
      HI 0..2 1! @1-1!=BF,ABF 1-2!:icd 1-9?=N,U,W,Y 2..12-1!=BF,ABF 2..12-2!:icd 2..12-9?=N,U,W,Y
      HI 0..1 1! @1-1!=BR,BBR,CAH 1-2!:icd 1-3!=D8 1-4!:d8
      HI 0..2 1! @1-1!=BQ,BBQ 1-2!:icd 1-3!=D8 1-4!:d8 2..12-1!=BQ,BBQ 2..12-2!:icd 2..12-3!=D8 2..12-4!:d8
      HI 0..2 1! @1-1!=BI 1-2!:an2 1-3!=RD8 1-4!:period 2..12-1!=BI 2..12-2!:an2 2..12-3!=RD8 2..12-4!:period
      HI 0..2 1! @1-1!=BH 1-2!:an2 1-3!=D8 1-4!:d8 2..12-1!=BH 2..12-2!:an2 2..12-3!=D8 2..12-4!:d8
      HI 0..2 1! @1-1!=BE 1-2!:an2 1-5!:$ 2..12-1!=BE 2..12-2!:an2 2..12-5!:$
      HI 0..2 1! @1-1!=BG 1-2!:an2 2..12-1!=BG 2..12-2!:an2
      HI 0..2 1! @1-1!=TC 1-2!:an10 2..12-1!=TC 2..12-2!:an10
      """;

  private static final String FACTS =
      """
      DTP 0..1 @1!=096 2!=TM 3!:period
      DTP 1..1 @1!=434 2!=RD8 3!:period
      DTP 0..1 @1!=435 2!=D8,DT 3!:period
      DTP 0..1 @1!=050 2!=D8 3!:period
      CL1 1..1 1!:an1 2?:an1 3!:an2
      %paperwork
      %contract
      AMT 0..1 @1!=F3 2!:$
      REF 0..1 @1!=4N 2!=1,2,3,4,5,6,7
      REF 0..1 @1!=9F 2!:an50
      REF 0..1 @1!=G1 2!:an50
      REF 0..1 @1!=F8 2!:an50
      REF 0..1 @1!=9A 2!:an50
      REF 0..1 @1!=9C 2!:an50
      REF 0..5 @1!=LX 2!:an50
      REF 0..1 @1!=D9 2!:an50
      REF 0..1 @1!=LU 2!:state
      REF 0..1 @1!=EA 2!:an50
      REF 0..1 @1!=P4 2!:an50
      REF 0..1 @1!=G4 2!:an50
      K3 0..10 1!:an80
      NTE 0..10 @1!=ALG,DCP,DGN,DME,MED,NTR,ODT,RHB,RLH,RNH,SET,SFM,SPT,UPI 2!:an80
      NTE 0..1 @1!=ADD 2!:an80
      CRC 0..1 1!=ZZ 2!=N,Y 3!=AV,NU,S2,ST 4..5?=AV,NU,S2,ST
      """;

  private static final String PROVIDERS =
      """
      { 2310A 0..1
        NM1 1..1 @1!=71 2!=1 %person 8?=XX 9?:npi
        PRV 0..1 1!=AT 2!=PXC 3!:taxonomy
        REF 0..4 @1!=0B,1G,G2,LU 2!:an50
      }
      { 2310B 0..1
        NM1 1..1 @1!=72 2!=1 %person 8?=XX 9?:npi
        REF 0..4 @1!=0B,1G,G2,LU 2!:an50
      }
      { 2310C 0..1
        NM1 1..1 @1!=ZZ 2!=1 %person 8?=XX 9?:npi
        REF 0..4 @1!=0B,1G,G2,LU 2!:an50
      }
      { 2310D 0..1
        NM1 1..1 @1!=82 2!=1 %person 8?=XX 9?:npi
        REF 0..4 @1!=0B,1G,G2,LU 2!:an50
      }
      { 2310E 0..1
        NM1 1..1 @1!=77 2!=2 3!:an60 8?=XX 9?:npi
        %address
        REF 0..3 @1!=0B,G2,LU 2!:an50
      }
      { 2310F 0..1
        NM1 1..1 @1!=DN 2!=1 %person 8?=XX 9?:npi
        REF 0..3 @1!=0B,1G,G2 2!:an50
      }
      """;

  private static final String OTHER_SUBSCRIBER =
      """
      { 2320 0..10
        SBR 1..1 1!=A,B,C,D,E,F,G,H,P,S,T,U 2!=01,18,19,20,21,39,40,53,G8 3?:an50 4?:an60 9?=11,12,13,14,15,16,17,AM,BL,CH,CI,DS,FI,HM,LM,MA,MB,MC,OF,TV,VA,WC,ZZ
        %adjustment
        AMT 0..1 @1!=D 2!:$
        AMT 0..1 @1!=EAF 2!:$
        AMT 0..1 @1!=A8 2!:$
        OI 1..1 3!=N,W,Y 6!=I,Y
        MIA 0..1 1!:r 2?:r 3?:r 4?:$ 5?:an50 6..14?:$ 15?:r 16..19?:$ 20..23?:an50 24?:$
        MOA 0..1 1?:r 2?:$ 3..7?:an50 8?:$ 9?:$
        { 2330A 1..1
          NM1 1..1 @1!=IL 2!=1,2 %person 8!=II,MI 9!:an2-80
          %maybe
          REF 0..2 @1!=SY 2!:an50
        }
        { 2330B 1..1
          NM1 1..1 @1!=PR 2!=2 3!:an60 8!=PI,XV 9!:an2-80
          %maybe
          DTP 0..1 1!=573 2!=D8 3!:period
          REF 0..2 @1!=2U,EI,FY,NF 2!:an50
          REF 0..1 @1!=G1 2!:an50
          REF 0..1 @1!=9F 2!:an50
          REF 0..1 @1!=T4 2!=Y
          REF 0..1 @1!=F8 2!:an50
        }
        { 2330C 0..1
          NM1 1..1 @1!=71 2!=1
          REF 1..3 @1!=0B,1G,G2,LU 2!:an50
        }
        { 2330D 0..1
          NM1 1..1 @1!=72 2!=1
          REF 1..3 @1!=0B,1G,G2,LU 2!:an50
        }
        { 2330E 0..1
          NM1 1..1 @1!=ZZ 2!=1
          REF 1..3 @1!=0B,1G,G2,LU 2!:an50
        }
        { 2330F 0..1
          NM1 1..1 @1!=77 2!=2
          REF 1..3 @1!=0B,G2,LU 2!:an50
        }
        { 2330G 0..1
          NM1 1..1 @1!=82 2!=1
          REF 1..3 @1!=0B,1G,G2,LU 2!:an50
        }
        { 2330H 0..1
          NM1 1..1 @1!=DN 2!=1
          REF 1..3 @1!=0B,1G,G2 2!:an50
        }
        { 2330I 0..1
          NM1 1..1 @1!=85 2!=2
          REF 1..2 @1!=G2,LU 2!:an50
        }
      }
      """;

  private static final String LINE =
      """
      LX 1..1 1!:n
      SV2 1..1 1!:an48 2-1!=ER,HC,HP,IV,WK 2-2!:an48 2-3?:an2-2 2-4?:an2-2 2-5?:an2-2 2-6?:an2-2 2-7?:an80 3!:$ 4!=DA,UN 5!:r 7?:$
      %paperwork
      DTP 0..1 @1!=472 2!=D8,RD8 3!:period
      REF 0..1 @1!=6R 2!:an50
      REF 0..1 @1!=9B 2!:an50
      REF 0..1 @1!=9D 2!:an50
      AMT 0..1 @1!=GT 2!:$
      AMT 0..1 @1!=N8 2!:$
      NTE 0..1 1!=TPO 2!:an80
      """;

  private static final String LINE_LOOPS =
      """
      { 2410 0..1
        LIN 1..1 2!=N4 3!:an48
        CTP 1..1 4!:r 5! 5-1!=F2,GR,ME,ML,UN
        REF 0..1 @1!=VY,XZ 2!:an50
      }
      { 2420A 0..1
        NM1 1..1 @1!=72 2!=1 %person 8?=XX 9?:npi
        %all
      }
      { 2420B 0..1
        NM1 1..1 @1!=ZZ 2!=1 %person 8?=XX 9?:npi
        %all
      }
      { 2420C 0..1
        NM1 1..1 @1!=82 2!=1 %person 8?=XX 9?:npi
        %all
      }
      { 2420D 0..1
        NM1 1..1 @1!=DN 2!=1 %person 8?=XX 9?:npi
        %three
      }
      { 2430 0..15
        SVD 1..1 1!:an2-80 2!:$ 3-1!=ER,HC,HP,IV,WK 3-2!:an48 3-3?:an2-2 3-4?:an2-2 3-5?:an2-2 3-6?:an2-2 3-7?:an80 4!:an48 5!:r 6?:n
        %adjustment
        DTP 1..1 1!=573 2!=D8 3!:period
        AMT 0..1 @1!=EAF 2!:$
      }
      """;

  static final GuideTable.Part TABLE = GuideTable.read(table());

  private InstitutionalTable() {}

  private static String table() {
    String claim =
        "CLM 1..1 1!:an38 2!:$ 5! 5-1!:an2-2 5-2!=A 5-3!:an1-1 7!=A,B,C 8!=N,W,Y 9!=I,Y"
            + " 20?=1,2,3,4,5,6,7,8,9,10,11,15\n"
            + FACTS
            + CODES
            + ProfessionalTable.PRICING.formatted("11?=DA,UN 12?:r")
            + PROVIDERS
            + OTHER_SUBSCRIBER
            + "{ 2400 1..999\n"
            + LINE
            + ProfessionalTable.PRICING.formatted(
                "8?:an48 9?=ER,HC,HP,IV,WK 10?:an48 11?=DA,UN 12?:r")
            + LINE_LOOPS
            + "}\n";
    return ProfessionalTable.expand(
        "{ 837 1..1\n"
            + ProfessionalTable.HEAD.formatted("005010X223A2")
            + "{ 2000A 1..*\n"
            + BILLING
            + "{ 2000B 1..*\n"
            + SUBSCRIBER
            + "{ 2300 0..100\n"
            + claim
            + "}\n"
            + "{ 2000C 0..*\n"
            + PATIENT
            + "{ 2300 1..100\n"
            + claim
            + "}\n}\n}\n}\n}\n");
  }
}
